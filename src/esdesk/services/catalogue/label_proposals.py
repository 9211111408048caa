"""Labels as a centre sees them: proposals of its firms, of which it takes what fits into a catalogue of its own."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from esdesk.audit.listing import OwnLabel
from esdesk.audit.same_firms import Pair, Verdict
from esdesk.catalogue.read import default
from esdesk.catalogue.rules import parts
from esdesk.core.errors import EnvironmentFault, UserFault
from esdesk.core.turkish import fold
from esdesk.exchange.durable import write_durably
from esdesk.services.catalogue.own_labels import label_in
from esdesk.services.files.files import opened
from esdesk.services.merging.same_firms import same_groups, verdicts

_COLUMNS = {"concept": ("concepts", "id", "synonyms_tr"), "code": ("waste_codes", "code", "keywords_tr")}
"""Where a label of a concept or a code goes in the tables: table, key, column."""


@dataclass(frozen=True, slots=True)
class Proposed:
    """A label as a centre sees it.

    Attributes:
        firms: how many call it so; those that are one count once.
        known: the catalogue has these words for it already.
        disputed: the same words stand for something else, at another firm or in the catalogue.
    """

    label: OwnLabel
    firms: int
    known: bool
    disputed: bool

    @property
    def meaning(self) -> str:
        """Id of the concept, or the waste code."""
        return _meaning(self.label)

    @property
    def fit(self) -> bool:
        """Whether it can be taken into a catalogue without a person deciding between meanings."""
        return not (self.known or self.disputed)


def proposed(files: Iterable[Path]) -> list[Proposed]:
    """The labels of all firms in `files`, those that most firms use first."""
    firms: dict[OwnLabel, set[UUID]] = {}
    spelled: dict[tuple[str, str, str], OwnLabel] = {}
    said: list[Mapping[Pair, Verdict]] = []
    for path in files:
        with opened(path) as ledger:
            said.append(verdicts(ledger))
            for one in ledger.records("label"):
                label = label_in(one)
                if label is not None:
                    first = spelled.setdefault((fold(label.name), label.concept, label.code), label)
                    firms.setdefault(first, set()).add(one.firm)
    meanings = _borne()
    known = {label for label in firms if _meaning(label) in meanings.get(_words(label), ())}
    for label in firms:
        meanings.setdefault(_words(label), set()).add(_meaning(label))
    one_firm = same_groups(said)
    found = [
        Proposed(label, one_firm.count(users), label in known, len(meanings[_words(label)]) > 1)
        for label, users in firms.items()
    ]
    return sorted(found, key=lambda one: (-one.firms, _words(one.label), _meaning(one.label)))


def take_into(folder: Path, found: Sequence[Proposed]) -> int:
    """Adds the labels that fit to the Turkish names in the tables of a folder; returns how many were added.

    Raises:
        UserFault: "catalogue-columns" where a table is not one of the catalogue.
        EnvironmentFault: "catalogue-table-missing".
    """
    fit = [one.label for one in found if one.fit]
    for which, (table, key, column) in _COLUMNS.items():
        more: dict[str, list[str]] = {}
        for label in fit:
            if _words(label)[0] == which:
                more.setdefault(_meaning(label), []).append(label.name.replace(";", ","))
        if more:
            path = folder / f"{table}.csv"
            write_durably(path, _with_words(_read(path), key, column, more).encode())
    return len(fit)


def _read(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise EnvironmentFault("catalogue-table-missing", path=path) from error


def _with_words(table: str, key: str, column: str, more: Mapping[str, Sequence[str]]) -> str:
    """The table with further values in a list column of some rows; all else stays as it is."""
    end = "\r\n" if "\r\n" in table else "\n"
    head, *rows = csv.reader(io.StringIO(table, newline=""))
    if key not in head or column not in head:
        raise UserFault("catalogue-columns", table=key, columns=f"{key}, {column}")
    at, cell = head.index(key), head.index(column)
    for row in rows:
        row[cell] = "; ".join(dict.fromkeys((*parts(row[cell]), *more.get(row[at], ()))))
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator=end).writerows([head, *rows])
    return out.getvalue()


def _words(label: OwnLabel) -> tuple[str, str]:
    """What the label is compared by: concepts and codes are called alike without a quarrel."""
    return ("concept" if label.concept else "code", fold(label.name))


def _meaning(label: OwnLabel) -> str:
    return label.concept or label.code


def _borne() -> dict[tuple[str, str], set[str]]:
    """The concepts, and the codes, that bear each folded name of the catalogue."""
    found: dict[tuple[str, str], set[str]] = {}
    for concept in default().concepts.values():
        for name in (concept.label_tr, concept.label_en, *concept.synonyms_tr, *concept.synonyms_en):
            found.setdefault(("concept", fold(name)), set()).add(concept.id)
    for code in default().codes.values():
        for name in (*code.keywords_tr, *code.keywords_en):
            found.setdefault(("code", fold(name)), set()).add(code.code)
    return found
