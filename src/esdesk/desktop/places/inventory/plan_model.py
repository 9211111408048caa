"""A plan of what pasting or importing would do, as a table of Qt: a line for each row of the block."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt

from esdesk.audit import fields
from esdesk.core.operation import Value
from esdesk.core.sentences import told
from esdesk.desktop.language import speech
from esdesk.services.inventory import Plan, Planned, Rejected

STEP = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Step:
    """What would happen to one row of the block.

    Attributes:
        what: new, changed or rejected.
        number: of the row, as a spreadsheet counts.
    """

    what: str
    number: int
    name: str
    told: str


def steps(plan: Plan) -> list[Step]:
    """The plan row by row, what cannot be taken first."""
    found = [_rejected(one) for one in plan.rejected]
    found += [Step("changed", one.number, one.name, _changed(one)) for one in plan.changed]
    return found + [Step("new", one.number, one.name, _added(one)) for one in plan.added]


def _rejected(one: Rejected) -> Step:
    return Step("rejected", one.number, one.column, told(one.fault, speech.language))


def _changed(one: Planned) -> str:
    parts = [
        f"{_label(each.entity, each.field)}: {_text(each.entity, each.field, each.old) or '–'} → "
        f"{_text(each.entity, each.field, each.new) or '–'}"
        for each in one.replaced
    ]
    return "  ·  ".join(parts)


def _added(one: Planned) -> str:
    said = [
        _text(each.entity, each.field, each.value)
        for each in one.changes
        if each.field != "name" and (known := fields.field(each.entity, each.field)) and known.refers_to is None
    ]
    return "  ·  ".join(text for text in said if text)


def _label(entity: str, name: str) -> str:
    known = fields.field(entity, name)
    return known.caption.label(speech.language) if known else name


def _text(entity: str, name: str, value: Value) -> str:
    known = fields.field(entity, name)
    return known.text(value, speech.language) if known and value is not None else ""


class PlanModel(QAbstractTableModel):
    """Row number, what happens, name, and in which words."""

    def __init__(self) -> None:
        super().__init__()
        self._steps: list[Step] = []

    def show_plan(self, plan: Plan | None) -> None:
        """Shows a plan, or none."""
        self.beginResetModel()
        self._steps = steps(plan) if plan is not None else []
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802  Qt's name
        """The rows of the plan."""
        return 0 if parent is not None and parent.isValid() else len(self._steps)

    def columnCount(self, parent: Index | None = None) -> int:  # noqa: N802  Qt's name
        """Number, what, name, words."""
        return 0 if parent is not None and parent.isValid() else 4

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  Qt's signature
        """The words of a cell; the whole step for the delegate (`STEP`)."""
        if not index.isValid() or index.row() >= len(self._steps):
            return None
        step = self._steps[index.row()]
        if role == STEP:
            return step
        if role == Qt.ItemDataRole.DisplayRole:
            return (str(step.number), _WHAT[step.what](), step.name, step.told)[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == 3:
            return step.told
        return None


_WHAT = {
    "new": lambda: QCoreApplication.translate("Plan", "new"),
    "changed": lambda: QCoreApplication.translate("Plan", "changed"),
    "rejected": lambda: QCoreApplication.translate("Plan", "stays out"),
}
