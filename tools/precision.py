"""Makes the form on which somebody judges what is suggested, and joins the verdicts with what was hidden from them.

`form` asks the program about each have of a table (as `esdesk suggest` does) and writes two files: the form, which
shows use, receiver and what is told with it, in an order that says nothing, and the key: id, rank and score.
Whoever judges fills `sense` and `safe` with yes or no, and `reason`, and does not see the key. `join` makes one sheet
of both and prints the share of the suggestions that make sense. See docs/precision.md.
"""

import csv
import sys
from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path

from esdesk.audit.listing import UseSuggestion
from esdesk.catalogue.entries import Sector
from esdesk.catalogue.read import default
from esdesk.core.sentences import Language
from esdesk.services.matching import suggesting

FIRST = 5
"""Suggestions of each have that are judged."""

SHOWN = ("key", "firm", "nace", "have", "state", "amount", "use", "receiver", "told")
FILLED = ("sense", "safe", "reason")
HIDDEN = ("key", "number", "rank", "synergy", "score")

Row = Mapping[str, str]


def read(path: Path) -> list[dict[str, str]]:
    """The rows of a table."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write(path: Path, columns: Iterable[str], rows: Iterable[Row]) -> None:
    """Writes a table; what a row has beyond `columns` is left out."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(columns), extrasaction="ignore", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def _ask(have: Row) -> list[UseSuggestion]:
    """What the program stands for, by the have's words and the firm's sector, as `esdesk suggest --sector` tells it."""
    return [one for one in suggesting.uses(have["have"], have["nace"], limit=FIRST)[1] if not one.guess]


def suggestions(haves: Iterable[Row]) -> list[dict[str, str]]:
    """Everything that is suggested, shown and hidden together, in an order that follows from digests alone."""
    found = []
    for have in haves:
        for rank, one in enumerate(_ask(have), 1):
            digest = sha256(f"{have['number']} {have['have']} {one.synergy}".encode()).hexdigest()
            hidden = {"key": digest[:10], "rank": str(rank), "synergy": one.synergy, "score": str(one.score_1e4)}
            found.append({**have, **hidden, **_seen(one, "tr" if have["language"] == "tr" else "en")})
    return sorted(found, key=lambda row: row["key"])


def _seen(one: UseSuggestion, language: Language) -> dict[str, str]:
    """What a reader sees of a suggestion: nothing that speaks of how far something agrees."""
    weighed = {part.reason for part in one.parts if part.weight_1e4 > 0}
    told = [text.in_(language) for text in one.case.against if text not in weighed]
    if one.case.ask:
        told.append(one.case.ask.text.in_(language))
    receivers = [_branch(code, default().sectors.get(code), language) for code in one.receivers]
    treatment = one.treatment.in_(language)
    use = one.use.in_(language) + (f" ({treatment})" if treatment else "")
    return {"use": use, "receiver": "; ".join(receivers), "told": " ".join(told)}


def _branch(code: str, sector: Sector | None, language: Language) -> str:
    title = (sector.title_tr if language == "tr" else sector.title_en) if sector else ""
    return f"{code} {title}".strip()


def join(key: Iterable[Row], form: Iterable[Row]) -> list[dict[str, str]]:
    """The form with what was hidden, by have and rank.

    Raises:
        ValueError: a suggestion was not judged, or judged and not asked for, or a no has no reason.
    """
    judged = {row["key"]: row for row in form}
    hidden = {row["key"]: row for row in key}
    if judged.keys() != hidden.keys():
        raise ValueError(f"form and key differ in {sorted(judged.keys() ^ hidden.keys())}")
    for row in judged.values():
        if {row["sense"], row["safe"]} - {"yes", "no"} or ("no" in (row["sense"], row["safe"]) and not row["reason"]):
            raise ValueError(f"{row['key']} is not judged: {row['sense']!r}, {row['safe']!r}, {row['reason']!r}")
    rows = [{**hidden[name], **judged[name]} for name in hidden]
    return sorted(rows, key=lambda row: (int(row["number"]), int(row["rank"])))


def told(haves: int, rows: list[dict[str, str]]) -> str:
    """How many of the suggestions make sense, and how many are dangerous or illegal without saying so."""
    sense = sum(row["sense"] == "yes" for row in rows)
    unsafe = sum(row["safe"] == "no" for row in rows)
    with_any = len({row["number"] for row in rows})
    return (
        f"{haves} haves, {with_any} with suggestions, {len(rows)} of {FIRST * haves} suggestions: "
        f"{sense} make sense ({sense / max(len(rows), 1):.1%}), {unsafe} unsafe without saying so"
    )


def main(arguments: list[str]) -> None:
    """`form HAVES FORM KEY` or `join HAVES FORM KEY SHEET`."""
    step, *paths = arguments
    haves, form, key, *sheet = map(Path, paths)
    if step == "form":
        rows = suggestions(read(haves))
        write(form, (*SHOWN, *FILLED), rows)
        write(key, HIDDEN, rows)
        print(f"{len(rows)} suggestions by catalogue {default().version}")
        return
    rows = join(read(key), read(form))
    write(sheet[0], dict.fromkeys((*HIDDEN, *SHOWN, *FILLED)), rows)
    print(told(len(read(haves)), rows))


if __name__ == "__main__":
    main(sys.argv[1:])
