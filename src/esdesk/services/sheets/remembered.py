"""What a person said that a column with certain words over it holds, so that the next sheet need not be told again.

It is kept in the profile and not in the ledger: words over columns belong to the program that wrote the list, which
the same person meets in several plants; they say nothing of the plant, and nobody else need take them over or settle
them. A file that cannot be read counts as empty, since all that is lost is a habit.
"""

import json
from collections.abc import Mapping, Sequence
from functools import partial

from esdesk.core.errors import UserFault
from esdesk.core.paths import profile
from esdesk.core.turkish import fold
from esdesk.exchange.durable import write_durably
from esdesk.services.sheets.headers import LIST_COLUMNS, columns_of, header_of, is_header
from esdesk.services.sheets.workbooks import Knows

_MOST = 1000  # the ones said last; a person who says more has forgotten the first


def remembered() -> dict[str, str]:
    """What columns hold, by the folded words over them; "" where a person left one out."""
    try:
        found = json.loads((profile() / "headers.json").read_text(encoding="utf-8"))["columns"]
        return {str(words): str(column) for words, column in found.items() if column in ("", *LIST_COLUMNS)}
    except (FileNotFoundError, ValueError, LookupError, TypeError, AttributeError):
        return {}


def remember(headers: Sequence[str], holds: Sequence[str]) -> None:
    """Keeps where a person said something else than the words say, and drops what the words say by themselves.

    Args:
        headers: the words over the columns, from the left.
        holds: what they hold, "" where one is left out.
    """
    before = remembered()
    own = columns_of(headers)
    said = {key_of(one): (own.get(one, ""), held) for one, held in zip(headers, holds, strict=True) if _is_word(one)}
    kept = {words: column for words, column in before.items() if words not in said}
    kept |= {words: held for words, (known, held) in said.items() if held != known}
    if kept != before:
        _write(kept)


def forget(header: str) -> bool:
    """Takes the words out again; whether they were remembered."""
    before = remembered()
    kept = {words: column for words, column in before.items() if words != key_of(header)}
    if kept != before:
        _write(kept)
    return kept != before


def held_by(headers: Sequence[str], known: Mapping[str, str]) -> dict[str, str]:
    """What each header stands for: as it was remembered, else as its words say; unknown ones are left out.

    A column that is remembered for something takes it from another one whose words say it.
    """
    told = {one: known[key_of(one)] for one in headers if key_of(one) in known}
    first: dict[str, str] = {}
    for one, column in told.items():
        if column and column not in first.values():
            first[one] = column
    rest = columns_of([one for one in headers if one and one not in told])
    own = {one: column for one, column in rest.items() if column not in first.values()}
    return {one: (first | own)[one] for one in headers if one in first or one in own}


def told_of(headers: Sequence[str], known: Mapping[str, str], said: Mapping[str, str]) -> list[str]:
    """What the columns hold from the left, where a person said it of some.

    Args:
        headers: the words over all of them.
        known: what is remembered.
        said: by its header what a column holds, as the program calls it or as a header says it; "" leaves it out.

    Raises:
        UserFault: "column-unknown" where nothing of a list is called so, "sheet-no-such-column".
    """
    for header in said:
        if header not in headers:
            raise UserFault("sheet-no-such-column", file="", column=header, columns=", ".join(headers))
    wanted = {header: _called(words) for header, words in said.items()}
    told = {one: held for one, held in held_by(headers, known).items() if held not in wanted.values()}
    return [(told | wanted).get(one, "") for one in headers]


def _called(words: str) -> str:
    found = words if words in LIST_COLUMNS else header_of(words).column
    if words and found not in LIST_COLUMNS:
        raise UserFault("column-unknown", column=words, columns=", ".join(LIST_COLUMNS))
    return found


def header_by(known: Mapping[str, str]) -> Knows:
    """Tells a header by what is remembered beside what the words say."""
    return partial(is_header, read=partial(held_by, known=known))


def key_of(header: str) -> str:
    """By what words over a column are known again."""
    return fold(header.replace("_", " ")).strip()


def _is_word(header: str) -> bool:
    return bool(header) and not header.startswith("· ")  # a column without a name is called by its place


def _write(columns: Mapping[str, str]) -> None:
    last = dict(list(columns.items())[-_MOST:])
    content = json.dumps({"columns": last}, ensure_ascii=False, indent=1)
    write_durably(profile() / "headers.json", content.encode())
