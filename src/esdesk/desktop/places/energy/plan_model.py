"""What taking a sheet of bills in would do, row by row, as a table of Qt; what a person should look at stands first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from esdesk.audit import fields
from esdesk.audit.inventory import amount_words
from esdesk.core.operation import Value
from esdesk.core.sentences import told
from esdesk.desktop.language import speech
from esdesk.services.energy.bill_rows import PlannedBill
from esdesk.services.energy.bills import money_words
from esdesk.services.energy.words import carrier_name
from esdesk.services.sheets.importing import Plan, Planned

Index = QModelIndex | QPersistentModelIndex
STEP = Qt.ItemDataRole.UserRole
COLUMNS = 6
"""Row number, what happens, days, what was metered, amount, cost or what is to be said of it."""

_STANDS_IN = {"dates": 2, "from": 2, "to": 2, "year": 2, "carrier": 3, "meter": 3, "amount": 4, "unit": 4, "cost": 5}
"""Where what a column of the sheet holds is shown."""


@dataclass(frozen=True, slots=True)
class Step:
    """What happens to one row.

    Attributes:
        what: rejected, doubt, changed, new or same.
        cells: its words.
        marked: the cell that keeps it out or is doubtful, by its column; -1 for none.
    """

    what: str
    cells: tuple[str, ...]
    marked: int = -1


class PlanModel(QAbstractTableModel):
    """Rows of a plan; `STEP` gives one whole."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps: Sequence[Step] = ()
        self._titles: Sequence[str] = ()

    def show_plan(self, plan: Plan | None) -> None:
        """Shows a plan, or none."""
        self.beginResetModel()
        self._steps = steps(plan) if plan is not None else ()
        self.endResetModel()

    def say(self, titles: Sequence[str]) -> None:
        """What the columns are called."""
        self._titles = titles
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, COLUMNS - 1)

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802  Qt's name
        """How many there are."""
        return 0 if parent is not None and parent.isValid() else len(self._steps)

    def columnCount(self, parent: Index | None = None) -> int:  # noqa: N802  Qt's name
        """How many columns there are."""
        return 0 if parent is not None and parent.isValid() else COLUMNS

    def headerData(  # noqa: N802  Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """What a column is called."""
        shown = orientation is Qt.Orientation.Horizontal and 0 <= section < len(self._titles)
        return self._titles[section] if shown and role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell."""
        step = self._steps[index.row()] if index.isValid() and index.row() < len(self._steps) else None
        if step is None:
            return None
        if role == STEP:
            return step
        shown = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
        return step.cells[index.column()] if role in shown else None


def steps(plan: Plan) -> tuple[Step, ...]:
    """A plan row by row: what stays out, what is doubtful, what changes, what is new."""
    doubts: dict[int, tuple[str, int]] = {}
    for one in plan.doubts:
        doubts.setdefault(one.number, (one.told(speech.language, one.column), _stands_in(plan, one.column)))
    rejected = [
        Step(
            "rejected",
            _typed(plan, one.number, _why(one.column, told(one.fault, speech.language))),
            _stands_in(plan, one.column),
        )
        for one in plan.rejected
    ]
    changed = [_step(one, "changed", doubts) for one in plan.changed]
    added = [_step(one, "new", doubts) for one in plan.added]
    doubtful = [one for one in (*changed, *added) if one.what == "doubt"]
    rest = [one for one in (*changed, *added) if one.what != "doubt"]
    return (*rejected, *doubtful, *rest)


def _why(column: str, sentence: str) -> str:
    return f"{column}: {sentence}" if column else sentence


def _stands_in(plan: Plan, column: str) -> int:
    at = plan.place_of(column)
    return -1 if at is None else _STANDS_IN.get(plan.columns[at][1], -1)


def _typed(plan: Plan, number: int, why: str) -> tuple[str, ...]:
    """Of a row that stays out its cells as they were typed, each where it would be shown, and behind them why."""
    said: dict[int, list[str]] = {}
    for (_, held), cell in zip(plan.columns, plan.cells.get(number, ()), strict=False):
        if cell and held in _STANDS_IN:
            said.setdefault(_STANDS_IN[held], []).append(cell)
    shown = [" · ".join(said.get(at, ())) for at in (2, 3, 4)]
    return str(number), what_words("rejected"), *shown, why


def _step(planned: Planned, what: str, doubts: Mapping[int, tuple[str, int]]) -> Step:
    said = {one.field: one.value for one in planned.changes}
    doubt, marked = doubts.get(planned.number, ("", -1))
    what = "doubt" if doubt else what
    before = ", ".join(_text(one.field, one.old) or "–" for one in planned.replaced)
    was = QCoreApplication.translate("BillPlan", "was: {values}").format(values=before) if before else ""
    cost = _text("cost", said.get("cost"))
    last = doubt or " · ".join(part for part in (cost, was) if part)
    carrier = carrier_name(planned.carrier if isinstance(planned, PlannedBill) else "", speech.language)
    shown = (planned.name, carrier, _text("amount", said.get("amount")), last)
    return Step(what, (str(planned.number), what_words(what), *shown), marked)


def _text(field: str, value: Value) -> str:
    if field == "cost":
        return money_words(value, speech.language)
    if field == "amount" and isinstance(value, Mapping):
        return " ".join(amount_words(value)).strip()
    known = fields.field("reading", field)
    return known.text(value, speech.language) if known is not None and value is not None else ""


def what_words(what: str) -> str:
    """What happens to a row, in a word."""
    return _WHAT[what]()


_WHAT = {
    "new": lambda: QCoreApplication.translate("BillPlan", "new"),
    "doubt": lambda: QCoreApplication.translate("BillPlan", "doubtful"),
    "changed": lambda: QCoreApplication.translate("BillPlan", "changed"),
    "rejected": lambda: QCoreApplication.translate("BillPlan", "stays out"),
}
