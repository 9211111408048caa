"""The audits of this laptop as rows."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from esdesk.audit.vocabulary import vocabulary
from esdesk.core.days import day_words
from esdesk.core.turkish import fold
from esdesk.desktop.language import speech

if TYPE_CHECKING:
    from esdesk.services.files.recents import Recent

_AnyIndex = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Column(IntEnum):
    """From left to right."""

    FIRM = 0
    SECTOR = 1
    VISIT = 2
    STATE = 3
    SYNC = 4
    MENU = 5


@dataclass(frozen=True, slots=True)
class Audit:
    """A file of the list; `sector` is what its NACE code is called in both languages (Turkish, English)."""

    file: Recent
    sector: tuple[str, str] = ("", "")

    @property
    def sector_words(self) -> str:
        """Code and name."""
        return f"{self.file.sector}  {self.sector[0 if speech.language == 'tr' else 1]}".strip()


class AuditsModel(QAbstractTableModel):
    """What is shown of the list; `Qt.UserRole` gives the `Audit`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[Audit] = []
        self._shown: list[Audit] = []
        self._words: list[str] = []

    def show(self, audits: list[Audit]) -> None:
        """Shows these, as far as the filter lets them."""
        self._all = sorted(audits, key=lambda one: one.file.opened, reverse=True)
        self._apply()

    def filter(self, text: str) -> None:
        """Shows those that hold every word of `text`."""
        self._words = fold(text).split()
        self._apply()

    def _apply(self) -> None:
        found = [one for one in self._all if all(word in _searched(one) for word in self._words)]
        if found != self._shown:
            self.beginResetModel()
            self._shown = found
            self.endResetModel()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing at all, whatever the filter says."""
        return not self._all

    def audit(self, row: int) -> Audit | None:
        """The audit of a row."""
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def rowCount(self, parent: _AnyIndex = _NOWHERE) -> int:  # noqa: N802  Qt's name
        """How many are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: _AnyIndex = _NOWHERE) -> int:  # noqa: N802  Qt's name
        """How many columns there are."""
        return 0 if parent.isValid() else len(Column)

    def headerData(  # noqa: N802  Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """What a column is called."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        words = (self.tr("Firm"), self.tr("Sector"), self.tr("Visit"), self.tr("State"), self.tr("Sync"), "")
        return words[section] if 0 <= section < len(words) else None

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell, the audit itself, or where its file lies."""
        audit = self.audit(index.row()) if index.isValid() else None
        if audit is None:
            return None
        if role == Qt.ItemDataRole.UserRole:
            return audit
        if role == Qt.ItemDataRole.ToolTipRole:
            return str(audit.file.path)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._cell(audit, Column(index.column()))
        return None

    def _cell(self, audit: Audit, column: Column) -> str:
        file = audit.file
        if column is Column.FIRM:
            return firm_words(file)
        if column is Column.SECTOR:
            return audit.sector_words
        if column is Column.VISIT:
            return day_words(file.visit, speech.language)
        if column is Column.STATE:
            return f"{self.state(file)} {self.open_findings(file)}".strip()
        return self.sync(file) if column is Column.SYNC else ""

    def state(self, file: Recent) -> str:
        """Draft or final; or that the file has gone."""
        if file.missing:
            return self.tr("not found")
        return vocabulary("visit_state").word(file.state, speech.language) if file.state else ""

    def open_findings(self, file: Recent) -> str:
        """How much is open."""
        return "" if file.missing or not file.open_findings else self.tr("%n open", "", file.open_findings)

    def sync(self, file: Recent) -> str:
        """What waits: conflicts before what no package holds yet."""
        if file.missing or not file.firms:
            return ""
        if file.conflicts:
            return self.tr("%n conflicts", "", file.conflicts)
        return self.tr("%n not packed", "", file.unsent) if file.unsent else self.tr("all packed")


def _searched(one: Audit) -> str:
    file = one.file
    return fold(" ".join((file.firm, file.place, file.sector, *one.sector, file.path.stem)))


def firm_words(file: Recent) -> str:
    """The firm's name, or the file's where it has none; a file of several says how many more it holds."""
    name = file.firm or file.path.stem
    return f"{name} +{file.firms - 1}" if file.firms > 1 else name
