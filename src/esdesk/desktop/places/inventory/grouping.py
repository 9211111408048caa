"""What the lines are grouped by: a button with the choices, heads that fold, remembered for this user."""

from functools import partial
from typing import get_args

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from esdesk.audit import fields
from esdesk.audit.inventory import By
from esdesk.desktop.icons import WordButton
from esdesk.desktop.language import speech
from esdesk.desktop.place import Action
from esdesk.desktop.places.inventory.choosing import Choosing
from esdesk.desktop.places.inventory.grid import Grid
from esdesk.desktop.widgets.panes import settings

_KEPT = "inventory/by"
_FIELDS = {"kind": "kind", "direction": "direction", "fate": "fate"}


class Grouping(QObject):
    """Stands between the choice, the query, and what folds in the grid.

    Args:
        grid: whose lines are grouped.
        choosing: what makes the query.
    """

    def __init__(self, grid: Grid, choosing: Choosing) -> None:
        super().__init__(grid)
        self._grid, self._choosing = grid, choosing
        self.button = WordButton("layers", "quiet")
        self._choices = QMenu(self.button)
        self.button.setMenu(self._choices)
        self._ticks: dict[By, QAction] = {}
        grid.fold_asked.connect(self._fold)
        kept = settings().value(_KEPT, "")
        found: By = next((one for one in get_args(By) if one == kept), "")
        choosing.query = choosing.grouped(found)

    def retranslate(self) -> None:
        """Says its words in the language in force."""
        self._choices.clear()
        group = QActionGroup(self._choices)
        for by in get_args(By):
            tick = self._choices.addAction(self._words(by))
            tick.setCheckable(True)
            tick.setChecked(by == self._choosing.query.by)
            tick.triggered.connect(partial(self._group_by, by))
            group.addAction(tick)
            self._ticks[by] = tick
        self._choices.addSeparator()
        self._choices.addAction(self.tr("Fold or unfold every group") + "\tCtrl+Shift+F", self.turn_all)
        self._say()

    def _say(self) -> None:
        by = self._choosing.query.by
        self.button.setText(self.tr("Group: {what}").format(what=self._words(by)) if by else self.tr("Group"))
        self.button.setToolTip(self.tr("Put the lines into groups") + "  Ctrl+G")

    def _words(self, by: By) -> str:
        if not by:
            return self.tr("No groups")
        if by == "chapter":
            return self.tr("Waste chapter")
        known = fields.field("resource", _FIELDS[by]) if by in _FIELDS else None
        return (known.caption if known else fields.entity_caption(by)).label(speech.language)

    def choose(self) -> None:
        """Opens the choices under their button."""
        self._choices.popup(self.button.mapToGlobal(QPoint(0, self.button.height())))

    def _group_by(self, by: By) -> None:
        settings().setValue(_KEPT, by)
        self._choosing.group_by(by)
        self._say()

    def _fold(self, key: str, folded: bool) -> None:
        self._grid.lines.fold(key, folded=folded)

    def turn_all(self) -> None:
        """Folds every section; where all are folded, unfolds them. The cursor stays in its section."""
        lines, at = self._grid.lines, self._grid.currentIndex()
        if not lines.rows.headed or not lines.rows.total:
            return
        section = lines.rows.at(max(0, at.row()))[0]
        lines.fold_all(folded=len(lines.rows.folded) < len(lines.rows.sections))
        self._grid.stand_at(lines.rows.row_of(section.key) or 0, at.column())

    def to_head(self) -> None:
        """Puts the cursor on the head of the section it is in."""
        lines, at = self._grid.lines, self._grid.currentIndex()
        if lines.rows.headed and at.isValid():
            self._grid.stand_at(lines.rows.row_of(lines.rows.at(at.row())[0].key) or 0, at.column())

    def actions(self) -> list[Action]:
        """What can be done with groups."""
        return [
            Action(self.tr("Put the lines into groups"), "Ctrl+G", self.choose),
            Action(self.tr("Fold or unfold every group"), "Ctrl+Shift+F", self.turn_all),
            Action(self.tr("To the head of the group"), "Ctrl+Backspace", self.to_head),
            Action(self.tr("To the group above or below"), "Ctrl+↑ Ctrl+↓"),
            Action(self.tr("Fold or unfold the group"), "← →"),
        ]
