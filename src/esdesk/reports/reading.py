"""From a firm's records to the lines of a report. What the records do not hold, because it is withheld, stays unsaid.

Works on records as the checks read them: values by field, and the fields that may not be seen.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from esdesk.audit import fields
from esdesk.audit.codes import waste_code
from esdesk.audit.findings import Record, text_of
from esdesk.audit.forms import Day, Word
from esdesk.audit.groups import AMOUNT, PRICE, Group, reference_id
from esdesk.audit.listing import Direction
from esdesk.audit.yearly import newest, yearly
from esdesk.core.amounts import read_amount
from esdesk.core.errors import UserFault
from esdesk.core.operation import Value
from esdesk.core.sentences import Language
from esdesk.core.units import Period, in_use
from esdesk.reports.lines.firm import Fact
from esdesk.reports.lines.inventory import ResourceLine, Yearly
from esdesk.reports.values import Given, Lack
from esdesk.reports.words import day, word

ShownCode = Callable[[str], tuple[str, bool] | None]
"""A six-digit waste code as people write it, and whether it is hazardous; None where the catalogue lacks it."""

_WORKED = {Period.SECOND, Period.MINUTE, Period.HOUR, Period.SHIFT, Period.DAY}
"""Periods that become a year by the plant's working time."""

_DETAILS = ("from_process", "to_process", "physical_state", "packaging", "pattern", "months", "heat", "valid_until")


class Family:
    """Records by what they belong to."""

    def __init__(self, records: Iterable[Record]) -> None:
        self.all = list(records)
        self._children: dict[tuple[UUID | None, str], list[Record]] = {}
        self._rows = {one.row: one for one in self.all}
        for one in self.all:
            up = fields.parent(one.entity)
            above = reference_id(one.values.get(up.name)) if up else None
            self._children.setdefault((above, one.entity), []).append(one)

    def of(self, row: UUID | None, entity: str) -> list[Record]:
        """The records of `entity` that belong to `row`, in the order of their making."""
        return self._children.get((row, entity), [])

    def every(self, entity: str) -> list[Record]:
        """All records of `entity`."""
        return [one for one in self.all if one.entity == entity]

    def find(self, value: Value) -> Record | None:
        """The record that a stored reference names."""
        row = reference_id(value)
        return self._rows.get(row) if row is not None else None


def said(record: Record, name: str, language: Language) -> str:
    """A field in print: words in the report's language, days as it writes them, figures as typed."""
    known, value = fields.field(record.entity, name), record.values.get(name)
    if known is None or value is None:
        return ""
    if isinstance(known.form, Day):
        return day(str(value), language)
    if isinstance(known.form, Group) and isinstance(value, Mapping):
        return _group_said(known.form, value, language)
    return known.text(value, language)


def _group_said(form: Group, members: Mapping[str, Value], language: Language) -> str:
    def tell(name: str, one: Value) -> str:
        of = form.members.get(name)
        if not isinstance(one, str):
            return ""
        if isinstance(of, Day):
            return day(one, language)
        return of.vocabulary.word(one, language) if isinstance(of, Word) else one

    said_members = {name: tell(name, one) for name, one in members.items()}
    if form.name in _WRITTEN:
        return _WRITTEN[form.name](said_members, language)
    if form is not PRICE:
        return form.told(members, tell)
    currency = members.get("currency")
    shown = word("lira", language) if currency == "TRY" else str(currency or "")
    return form.told({**members, "currency": shown}, lambda name, one: shown if name == "currency" else tell(name, one))


def _days(said: Mapping[str, str], language: Language) -> str:
    first, last = said.get("from", ""), said.get("to", "")
    return first if first == last or not last else f"{first} – {last}"


def _share(said: Mapping[str, str], language: Language) -> str:
    """`CaCO3 94-98 % (dry)`."""
    ends = "-".join(said[name] for name in ("min", "typical", "max") if said.get(name))
    basis = f" ({said['basis']})" if said.get("basis") else ""
    return " ".join(part for part in (said.get("component"), ends, said.get("unit")) if part) + basis


def _heat(said: Mapping[str, str], language: Language) -> str:
    """`hot water, 90 °C (return 70 °C), 3 bar`."""
    back = said.get("return_temperature")
    parts = [
        said.get("medium", ""),
        f"{said['temperature']} °C" if said.get("temperature") else "",
        word("return", language, temperature=back) if back else "",
        f"{said['pressure']} bar" if said.get("pressure") else "",
    ]
    return ", ".join(part for part in parts if part)


def _condition(said: Mapping[str, str], language: Language) -> str:
    """`must: 80 x 120 cm`."""
    return ": ".join(part for part in (said.get("strength"), said.get("words")) if part)


_WRITTEN: dict[str, Callable[[Mapping[str, str], Language], str]] = {
    "dates": _days, "line": _share, "heat": _heat, "term": _condition,
}  # fmt: skip
"""Groups that read better than as their members with commas between them."""


def cell(record: Record, name: str, language: Language, *, wanted: bool = True) -> Given:
    """A field in print, or why there is none; where it is not `wanted`, nothing is missing."""
    if name in record.unseen:
        return Lack.WITHHELD
    return said(record, name, language) or (Lack.MISSING if wanted else Lack.NOTHING)


@dataclass(frozen=True, slots=True)
class Inventory:
    """Reads resources; `shown_code` is what the catalogue knows of waste codes."""

    family: Family
    language: Language
    shown_code: ShownCode

    def lines(self, resources: Sequence[Record]) -> tuple[ResourceLine, ...]:
        """The resources in print."""
        return tuple(self._line(one) for one in resources)

    def _line(self, record: Record) -> ResourceLine:
        said_direction = text_of(record, "direction")
        direction = Direction(said_direction) if said_direction in tuple(Direction) else None
        offered = direction is Direction.HAVE
        waste = text_of(record, "kind") == "waste" and direction is not Direction.WANT
        code, hazardous = self._code(record, wanted=waste)
        amounts = self.family.of(record.row, "quantity")
        typed, per_year, quality, price = self._amounts(record, amounts, wanted=direction is not None)
        return ResourceLine(
            name=cell(record, "name", self.language),
            direction=direction,
            kind=text_of(record, "kind"),
            code=code,
            hazardous=hazardous,
            typed=typed,
            yearly=per_year,
            fate=cell(record, "fate", self.language, wanted=offered and waste),
            price=price if price is not Lack.MISSING or waste else Lack.NOTHING,
            quality=quality,
            details=tuple(self._details(record)),
            provisional=any(bool(getattr(one, "conflicts", ())) for one in (record, *amounts)),
        )

    def _code(self, record: Record, *, wanted: bool) -> tuple[Given, bool]:
        if "classification" in record.unseen:
            return Lack.WITHHELD, False
        text = text_of(record, "classification", "code")
        read = waste_code(text)
        known = self.shown_code(read[0]) if read else None
        if known is not None:
            return known
        starred = read is not None and read[1]
        return text or (Lack.MISSING if wanted else Lack.NOTHING), starred

    def _amounts(
        self, record: Record, quantities: Sequence[Record], *, wanted: bool
    ) -> tuple[Given, Yearly | Lack, Given, Given]:
        """As typed, a year, data quality and price, of the newest quantity."""
        latest = newest(one.values for one in quantities)
        chosen = next((one for one in quantities if one.values is latest), None)
        hidden = "quantities" in record.unseen
        none = Lack.WITHHELD if hidden else Lack.MISSING if wanted else Lack.NOTHING
        if chosen is None:
            return none, Lack.NOTHING, Lack.NOTHING, none
        price = cell(chosen, "price", self.language)
        for name in ("offered", "arising"):
            members = chosen.values.get(name)
            if isinstance(members, Mapping):
                quality = members.get("quality")
                shown = str(quality) if quality else Lack.MISSING
                return _typed(members, self.language), self._yearly(record, chosen, name), shown, price
        hidden = hidden or "offered" in chosen.unseen
        return (Lack.WITHHELD if hidden else none), Lack.NOTHING, Lack.NOTHING, price

    def _yearly(self, record: Record, quantity: Record, name: str) -> Yearly | Lack:
        facility = self.family.find(record.values.get("facility"))
        place = facility.values if facility is not None else {}
        found = yearly(quantity.values, name, place)
        if found is None:
            return Lack.NOTHING
        value, unit = in_use(*found, self.language)
        return Yearly(value, unit, assumed=_assumes(quantity.values[name], place))

    def _details(self, record: Record) -> Iterator[Fact]:
        known = {one.name: one for one in fields.fields_of(record.entity)}
        for name in _DETAILS:
            text = said(record, name, self.language)
            process = self.family.find(record.values.get(name)) if known[name].refers_to else None
            if process is not None:
                text = text_of(process, "name")
            elif known[name].refers_to:
                text = word(f"place.{text}", self.language) if text in ("outside", "storage") else ""
            if text:
                yield Fact(known[name].caption.label(self.language), text)
        for entity, name, rows in (("composition", "line", "composition"), ("condition", "term", "conditions")):
            texts = [text for one in self.family.of(record.row, entity) if (text := said(one, name, self.language))]
            if texts:
                yield Fact(known[rows].caption.label(self.language), "; ".join(texts))
        note = said(record, "note", self.language)
        if note:
            yield Fact(known["note"].caption.label(self.language), note)


def _typed(members: Mapping[str, Value], language: Language) -> str:
    """An amount as it was typed, without the marks that have a column of their own."""
    return AMOUNT.told(
        {name: one for name, one in members.items() if name not in ("quality", "method", "evidence")},
        lambda _, one: one if isinstance(one, str) else "",
    )


def _assumes(members: Value, facility: Mapping[str, Value]) -> bool:
    """Whether a year's figure rests on a working time that nobody recorded."""
    try:
        period = read_amount(members).period if isinstance(members, Mapping) else None
    except UserFault:
        return False
    if period not in _WORKED:
        return False
    needed = {"days_a_year"} | ({"shifts"} if period is Period.SHIFT else set())
    needed |= {"hours_a_day"} if period in (Period.SECOND, Period.MINUTE, Period.HOUR) else set()
    return any(not facility.get(name) for name in needed)
