"""Two firms that are one: what a centre may look at, what it said, and how the firms then count.

Whoever holds the records of many firms (`listings`, `label_proposals`, the list of firms) asks `same_groups` which of
them are one. The records themselves stay as they are, in the ledger of their own firm.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from esdesk.audit.alike_firms import Alike, Card, Reason, alike
from esdesk.audit.codes import nace
from esdesk.audit.findings import text_of
from esdesk.audit.same_firms import ENTITY, Groups, Pair, Verdict, groups, pair, pair_of, row_of, verdict_of
from esdesk.core.errors import UserFault
from esdesk.ledger.ledger import Ledger
from esdesk.ledger.reading import Reading
from esdesk.ledger.views import Record
from esdesk.services.files.files import entered
from esdesk.services.records.authors import By, by
from esdesk.services.records.records import find_row

__all__ = [
    "Alike",
    "Groups",
    "Judged",
    "Reason",
    "Standing",
    "Verdict",
    "judge",
    "same_groups",
    "standing",
    "take_back",
    "verdicts",
]


@dataclass(frozen=True, slots=True)
class Judged:
    """What a person said of two firms.

    Attributes:
        verdict: None where several people said different things; then the firms count as two.
        by: who said it.
    """

    firms: Pair
    verdict: Verdict | None
    reason: str
    by: By


@dataclass(frozen=True, slots=True)
class Standing:
    """The firms of a file.

    Attributes:
        names: of every firm, as it is called here.
        count: how many firms they are, those that are one counted once.
        judged: every pair that somebody judged.
        alike: the pairs that nobody judged and that are worth a look.
        groups: which firms are one.
    """

    names: Mapping[UUID, str]
    count: int
    judged: tuple[Judged, ...]
    alike: tuple[Alike, ...]
    groups: Groups


def judge(ledger: Ledger, one: str, other: str, verdict: Verdict, reason: str = "") -> Pair:
    """Says whether two firms (by their rows, or how these end) are one; a verdict that is there already is replaced.

    Raises:
        UserFault: "row-unknown", "row-ambiguous", "firm-expected", "same-firm-itself".
    """
    firms = _pair(ledger, one, other)
    values = {
        "firm": str(firms[0]),
        "other": {"firm": str(firms[1])},
        "verdict": verdict.value,
        "reason": reason or None,
    }
    row = row_of(firms)
    before = ledger.record_at(row)
    if before is not None and (before.deleted or before.contested):  # undo takes a first verdict away as a whole
        ledger.restore([(before.firm, before.entity, before.row)], label="judge")
    ledger.record(firms[0], [entered(ENTITY, row, name, value) for name, value in values.items()], label="judge")
    return firms


def take_back(ledger: Ledger, one: str, other: str) -> Pair:
    """Takes a verdict back, so that nobody has judged the pair.

    Raises:
        UserFault: as `judge`, and "same-firm-unjudged" where nobody has.
    """
    firms = _pair(ledger, one, other)
    row = row_of(firms)
    record = ledger.record_at(row)
    if record is None or not (verdict_of(record) or "verdict" in record.conflicts):
        raise UserFault("same-firm-unjudged")
    ledger.record(firms[0], [entered(ENTITY, row, name, None) for name in ("verdict", "reason")], label="unjudge")
    return firms


def verdicts(ledger: Reading) -> dict[Pair, Verdict]:
    """What stands of each pair; what is in conflict, or contested, is not said."""
    found = {}
    for record in ledger.records(ENTITY):
        firms, said = pair_of(record), verdict_of(record)
        if firms is not None and said is not None and record.firm == firms[0] and not _is_open(record):
            found[firms] = said
    return found


def same_groups(of_files: Iterable[Mapping[Pair, Verdict]]) -> Groups:
    """Which firms are one, by the `verdicts` of some files; a pair that two files judge differently is not judged."""
    found: dict[Pair, Verdict] = {}
    disputed: set[Pair] = set()
    for one in of_files:
        for firms, said in one.items():
            if found.setdefault(firms, said) is not said:
                disputed.add(firms)
    return groups({firms: said for firms, said in found.items() if firms not in disputed})


def standing(ledger: Reading) -> Standing:
    """The firms of a file: how many they are, what was judged, and which pairs are worth a look."""
    firms = {one.row: one for one in ledger.records("firm")}
    judged = tuple(_judged(ledger))
    known = {one.firms for one in judged}
    found = groups(verdicts(ledger))
    return Standing(
        names={row: text_of(one, "name") or text_of(one, "trade_name") for row, one in firms.items()},
        count=found.count(firms),
        judged=judged,
        alike=tuple(
            one
            for one in alike(_cards(ledger, firms.values()))
            if (one.one, one.other) not in known and not found.are_one(one.one, one.other)
        ),
        groups=found,
    )


def _pair(ledger: Ledger, one: str, other: str) -> Pair:
    found = [find_row(ledger, text) for text in (one, other)]
    for record in found:
        if record.entity != "firm":
            raise UserFault("firm-expected", row=record.row)
    if found[0].row == found[1].row:
        raise UserFault("same-firm-itself")
    return pair(found[0].row, found[1].row)


def _is_open(record: Record) -> bool:
    return record.contested or bool({"verdict", "firm", "other"} & {*record.conflicts, *record.unseen})


def _judged(ledger: Reading) -> Iterable[Judged]:
    records = ledger.records(ENTITY)
    latest = ledger.latest([(one.firm, one.entity, one.row) for one in records])
    for record in records:
        firms, entry = pair_of(record), latest[record.firm, record.entity, record.row].get("verdict")
        verdict, is_open = verdict_of(record), _is_open(record)
        if firms is not None and entry is not None and (verdict or is_open):
            yield Judged(firms, None if is_open else verdict, text_of(record, "reason"), by(ledger, entry))


def _cards(ledger: Reading, firms: Iterable[Record]) -> list[Card]:
    places: dict[UUID, list[Record]] = {}
    for one in ledger.records("facility"):
        places.setdefault(one.firm, []).append(one)
    return [_card(one, places.get(one.row, [])) for one in firms]


def _card(firm: Record, places: Iterable[Record]) -> Card:
    code = nace(text_of(firm, "nace", "code"))
    said = [(text_of(one, "district"), text_of(one, "province"), text_of(one, "address")) for one in places]
    return Card(
        firm=firm.row,
        names=tuple(text for name in ("name", "trade_name") if (text := text_of(firm, name))),
        tax_number=text_of(firm, "tax_number"),
        sector=code[0] if code else "",
        districts=tuple(f"{district}, {province}" for district, province, _ in said if district and province),
        addresses=tuple(address for _, _, address in said if address),
    )
