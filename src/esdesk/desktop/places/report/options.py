"""How the report is written: language, draft or final, for whom; and what was written already."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from esdesk.audit.visibility import Reader
from esdesk.core.sentences import Language
from esdesk.desktop.icons import IconLabel
from esdesk.desktop.language import speech
from esdesk.desktop.places.report.kinds import Kinds
from esdesk.desktop.theme import say_look
from esdesk.desktop.widgets.segments import Segments

_READERS = (Reader.SELF, Reader.CENTRE, Reader.PARTNERS, Reader.PUBLIC)
_MOST_WRITTEN = 4


@dataclass(frozen=True, slots=True)
class Standing:
    """What the options show of the audit.

    Attributes:
        musts: how many things keep it from being final.
        left_out: values that the reader may not see.
    """

    final: bool
    musts: int
    left_out: int


class Options(QWidget):
    """The pane at the right.

    Signals:
        changed: language or reader is another one.
        final_asked: the audit shall be final (True) or a draft again.
        checks_asked: what is missing shall be looked at.
    """

    changed = Signal()
    final_asked = Signal(bool)
    checks_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._standing: Standing | None = None
        self._written: list[Path] = []
        self.language_of = Segments(["tr", "en"])
        self.language_of.choose(speech.language)
        self.state_of = Segments(["draft", "final"])
        self.reader_of = QComboBox()
        for reader in _READERS:
            self.reader_of.addItem("", reader)
        self.reader_of.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._labels = {name: QLabel() for name in ("language", "state", "reader", "written")}
        for name in ("language", "state", "reader"):
            say_look(self._labels[name], voice="second")
        say_look(self._labels["written"], voice="strong")
        self._why, self._left_out = QLabel(), QLabel()
        for hint in (self._why, self._left_out):
            say_look(hint, voice="small")
            hint.setWordWrap(True)
        self._checks = QPushButton()
        say_look(self._checks, look="link")
        self.kinds = Kinds()
        self._lay_out()
        self.language_of.chosen.connect(self.changed)
        self.state_of.chosen.connect(self._ask_final)
        self.reader_of.activated.connect(self.changed)
        self._checks.clicked.connect(self.checks_asked)

    def _lay_out(self) -> None:
        form = QGridLayout()
        form.setContentsMargins(16, 16, 16, 16)
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(8)
        for row, (name, part) in enumerate(
            (("language", self.language_of), ("state", self.state_of), ("reader", self.reader_of))
        ):
            form.addWidget(self._labels[name], 3 * row, 0)
            form.addWidget(part, 3 * row, 1)
        for few in (self.language_of, self.state_of):
            form.setAlignment(few, Qt.AlignmentFlag.AlignLeft)
        form.addWidget(self._why, 4, 1)
        form.addWidget(self._left_out, 7, 1)
        form.addWidget(self._checks, 5, 1, Qt.AlignmentFlag.AlignLeft)
        form.setColumnStretch(1, 1)
        line, below = QFrame(), QFrame()
        for rule in (line, below):
            rule.setFixedHeight(1)
            say_look(rule, look="rule")
        self._list = QVBoxLayout()
        self._list.setContentsMargins(16, 16, 16, 16)
        self._list.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(form)
        column.addWidget(line)
        column.addWidget(self.kinds)
        column.addWidget(below)
        column.addLayout(self._list)
        column.addStretch(1)

    @property
    def language(self) -> Language:
        """In which language the report is written, whatever the window speaks."""
        return "tr" if self.language_of.current == "tr" else "en"

    @property
    def reader(self) -> Reader:
        """For whom it is written."""
        return Reader(self.reader_of.currentData())

    def retranslate(self) -> None:
        """Says its words."""
        self._labels["language"].setText(self.tr("Language"))
        self._labels["state"].setText(self.tr("State"))
        self._labels["reader"].setText(self.tr("For whom"))
        self._labels["written"].setText(self.tr("Written"))
        self.language_of.say("tr", "Türkçe")
        self.language_of.say("en", "English")
        self.language_of.setAccessibleName(self.tr("Language"))
        self.state_of.say("draft", self.tr("Draft"))
        self.state_of.say("final", self.tr("Final"))
        self.state_of.setAccessibleName(self.tr("State"))
        words = {
            Reader.SELF: self.tr("The firm itself: everything"),
            Reader.CENTRE: self.tr("The centre"),
            Reader.PARTNERS: self.tr("Matching partners"),
            Reader.PUBLIC: self.tr("Everybody"),
        }
        for at in range(self.reader_of.count()):
            self.reader_of.setItemText(at, words[Reader(self.reader_of.itemData(at))])
        self.reader_of.setAccessibleName(self.tr("For whom"))
        self._checks.setText(self.tr("Checks") + " →")
        self.kinds.retranslate()
        self._show()
        self._show_written()

    def show_standing(self, standing: Standing) -> None:
        """Shows whether the audit is final, or what keeps it from it."""
        self._standing = standing
        self._show()

    def _show(self) -> None:
        standing = self._standing
        if standing is None:
            return
        self.state_of.button("final" if standing.final else "draft").setChecked(True)
        self.state_of.button("final").setEnabled(standing.final or not standing.musts)
        locked = bool(standing.musts) and not standing.final
        self._checks.setVisible(locked)
        self._why.setVisible(locked)
        self._why.setText(self.tr("%n things must be mended before it can be final.", "", standing.musts))
        self._left_out.setVisible(bool(standing.left_out))
        self._left_out.setText(self.tr("%n values are not in this copy.", "", standing.left_out))

    def _ask_final(self, key: str) -> None:
        if self._standing is not None and self._standing.final != (key == "final"):
            self.final_asked.emit(key == "final")

    def note_written(self, path: Path) -> None:
        """Lists a file that was written, the newest first."""
        self._written = [path, *(one for one in self._written if one != path)][:_MOST_WRITTEN]
        self._show_written()

    def _show_written(self) -> None:
        while (item := self._list.takeAt(0)) is not None:
            part = item.widget()
            if part is not None and part is not self._labels["written"]:
                part.deleteLater()
        self._labels["written"].setVisible(bool(self._written))
        self._list.addWidget(self._labels["written"])
        for path in self._written:
            self._list.addWidget(self._line(path))

    def _line(self, path: Path) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        name = QLabel(path.name)
        name.setToolTip(str(path))
        row.addWidget(IconLabel("circle-check", 14, "good"))
        row.addWidget(name, 1)
        for words, target in ((self.tr("Open"), path), (self.tr("Folder"), path.parent)):
            button = QPushButton(words)
            say_look(button, look="link")
            button.clicked.connect(lambda _=False, at=target: QDesktopServices.openUrl(QUrl.fromLocalFile(str(at))))
            row.addWidget(button)
        return line
