"""A plan of what taking a block in would do, row by row: what was typed, what is wrong with it, what it replaces."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from esdesk.audit import fields
from esdesk.audit.inventory import amount_words, price_words
from esdesk.audit.vocabulary import vocabulary
from esdesk.core.operation import Value
from esdesk.core.sentences import told
from esdesk.desktop.language import speech
from esdesk.desktop.places.inventory.columns import COLUMNS
from esdesk.services.inventory.inventory import Plan, Planned

ORDER = ("rejected", "doubt", "changed", "new", "unread", "total", "header", "same")
"""What can happen to a row; what a person should look at stands first."""

_COLUMN_OF = {"offered": "amount", "arising": "amount", "classification": "waste_code", "from_process": "process",
              "to_process": "process", "span": "year"}  # fmt: skip
_MEMBERS = {"unit": ("offered", "unit"), "period": ("offered", "period"), "year": ("span", "year"),
            "payer": ("price", "payer"), "treatment": ("fate", "treatment"),
            "receiver": ("fate", "receiver")}  # fmt: skip
_PARTED = {"fate": ("fate", "treatment", "receiver")}
"""Fields whose members stand in columns of their own: what was recorded is shown at the first that the block has."""


@dataclass(frozen=True, slots=True)
class Step:
    """What would happen to one row of the block.

    Attributes:
        what: one of `ORDER`.
        number: of the row, as a spreadsheet counts.
        cells: as typed, from the left.
        marks: "fault" or "doubt" of cells, by their place.
        before: what stands recorded where a cell says something else, by its place.
        made: direction and kind of what a new row makes.
        notes: sentences about the row.
    """

    what: str
    number: int
    cells: tuple[str, ...]
    marks: Mapping[int, str] = field(default_factory=dict)
    before: Mapping[int, str] = field(default_factory=dict)
    made: str = ""
    notes: tuple[str, ...] = ()


def steps(plan: Plan) -> list[Step]:
    """The plan row by row; as it stands where nobody said yet where the names are."""
    if plan.is_nameless:
        return [Step("unread", number, _cells(plan, number)) for number, cells in plan.cells.items() if any(cells)]
    noted: dict[int, list[str]] = {}
    marks: dict[int, dict[int, str]] = {}
    for one in plan.doubts:
        noted.setdefault(one.number, []).append(one.told(speech.language, held_words(one.column)))
        marks.setdefault(one.number, {})[_place(plan, one.column)] = "doubt"
    found = []
    for bad in plan.rejected:
        at, why = _place(plan, bad.column), told(bad.fault, speech.language)
        found.append(Step("rejected", bad.number, _cells(plan, bad.number), {at: "fault"}, notes=(why,)))
    for what, planned in (("changed", plan.changed), ("new", plan.added)):
        for row in planned:
            notes = tuple(noted.get(row.number, ()))
            said = _before(plan, row) if what == "changed" else {}
            made = _made(row) if what == "new" else ""
            cells, marked = _cells(plan, row.number), marks.get(row.number, {})
            found.append(Step("doubt" if notes else what, row.number, cells, marked, said, made, notes))
    found += [Step(why.value, number, _cells(plan, number)) for number, why in plan.aside.items()]
    found += [Step("same", number, _cells(plan, number)) for number in plan.skipped if any(_cells(plan, number))]
    return sorted(found, key=lambda one: (ORDER.index(one.what), one.number))


def held_words(column: str) -> str:
    """What a column of the block holds is called; "" for none."""
    if column in _MEMBERS:
        name, member = _MEMBERS[column]
        known = fields.field("quantity", name) or fields.field("resource", name)
        caption = known.member_caption(member) if known else None
        return caption.label(speech.language) if caption else column
    own = fields.field("resource", column)
    said = next((one.words for one in COLUMNS if one.key == column.removeprefix("waste_")), "")
    return said or (own.caption.label(speech.language) if own else column)


def _place(plan: Plan, column: str) -> int:
    at = plan.place_of(column)
    return -1 if at is None else at


def _cells(plan: Plan, number: int) -> tuple[str, ...]:
    said = plan.cells.get(number, ())
    return (*said, *[""] * (len(plan.columns) - len(said)))


def _before(plan: Plan, row: Planned) -> dict[int, str]:
    found = {}
    for one in row.replaced:
        columns = _PARTED.get(one.field, (_COLUMN_OF.get(one.field, one.field),))
        at = next((at for column in columns if (at := _place(plan, column)) >= 0), -1)
        if at >= 0:
            found[at] = _brief(one.entity, one.field, one.old) or "–"
    return found


def _brief(entity: str, name: str, value: Value) -> str:
    """What is recorded, as the grid shows it: figures and units as they were typed."""
    if isinstance(value, Mapping) and name in ("offered", "arising"):
        return " ".join(amount_words(value)).strip()
    if name == "price":
        return " ".join(price_words(value)).strip()
    known = fields.field(entity, name)
    return known.text(value, speech.language) if known and value is not None else ""


def _made(row: Planned) -> str:
    said = {one.field: str(one.value) for one in row.changes if one.entity == "resource"}
    want = [vocabulary("direction").word("want", speech.language)] if said.get("direction") == "want" else []
    kind = [vocabulary("kind").word(said["kind"], speech.language)] if said.get("kind") else []
    return " · ".join([*want, *kind])
