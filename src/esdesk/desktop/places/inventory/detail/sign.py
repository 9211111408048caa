"""The sign before a field that is doubtful or in conflict; pressed, it says why, and what can be done."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from esdesk.audit.findings import Finding, Severity
from esdesk.desktop.icons import IconButton
from esdesk.desktop.language import speech

_SIGNS = {
    Severity.MUST: ("circle-x", "fault"),
    Severity.SHOULD: ("triangle-alert", "doubt"),
    Severity.COULD: ("circle-dashed", "ink_2"),
}
_SIZE, _SIDE = 14, 22


class DoubtSign(IconButton):
    """Stands only where there is something to say.

    Signals:
        ask: the question for the visit's list.
        settle: the conflict is to be settled.
    """

    ask = Signal(str)
    settle = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("circle-x", parent, size=_SIZE, side=_SIDE)
        self._words, self._in_conflict = "", False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(self._open)
        self.hide()

    def show_doubt(self, finding: Finding | None, *, in_conflict: bool) -> bool:
        """Takes what is doubtful of its field; a conflict goes before all else. Says whether there is anything."""
        self._in_conflict = in_conflict
        if in_conflict:
            self.set_icon("circle-x", _SIZE, "fault")
            self._words = self.tr("Different things were written here, and nobody has settled it.")
        else:
            self._words = finding.told(speech.language) if finding is not None else ""
            if finding is not None:
                icon, token = _SIGNS[finding.severity]
                self.set_icon(icon, _SIZE, token)
        self.say(self._words)
        return bool(self._words)

    @property
    def has_words(self) -> bool:
        """Whether there is something to say."""
        return bool(self._words)

    def lines(self) -> QMenu:
        """The menu: what is the matter, and what can be done."""
        made = QMenu(self)
        made.addAction(self._words).setEnabled(False)
        made.addSeparator()
        if self._in_conflict:
            made.addAction(self.tr("Settle it in Sync")).triggered.connect(self.settle)
        else:
            made.addAction(self.tr("Ask at the visit")).triggered.connect(self._ask)
        return made

    def _ask(self) -> None:
        self.ask.emit(self._words)

    def _open(self) -> None:
        self.lines().popup(self.mapToGlobal(QPoint(0, self.height())))
