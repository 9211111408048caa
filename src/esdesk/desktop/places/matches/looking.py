"""Where suggestions are looked for: in the catalogue of known uses, or in the files of other plants."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QWidget

from esdesk.desktop.icons import WordButton
from esdesk.desktop.theme import say_look
from esdesk.desktop.widgets.segments import Segments


class Looking(QWidget):
    """The choice in the head of the place.

    Signals:
        turned: another choice, or other files.
    """

    turned = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.segments = Segments(["here", "others"])
        self.choose = WordButton("folder-open", look="quiet")
        self._hint = QLabel()
        say_look(self._hint, voice="small")
        self._paths: list[Path] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for widget in (self.segments, self.choose, self._hint):
            row.addWidget(widget)
        self.segments.chosen.connect(self._turn)
        self.choose.clicked.connect(self._choose_files)
        self.choose.hide()

    @property
    def paths(self) -> tuple[Path, ...] | None:
        """The files that are looked in; None where it is the catalogue of known uses."""
        return tuple(self._paths) if self.segments.current == "others" else None

    def retranslate(self) -> None:
        """Says its words."""
        self.segments.say("here", self.tr("This audit"))
        self.segments.say("others", self.tr("Other files"))
        self.choose.setText(self.tr("Choose files…"))
        self._tell()

    def _turn(self, _key: str) -> None:
        if self.paths == () and not self._ask_for_files():
            self.segments.button("here").setChecked(True)
        self._tell()
        self.turned.emit()

    def _choose_files(self) -> None:
        if self._ask_for_files():
            self._tell()
            self.turned.emit()

    def _ask_for_files(self) -> bool:
        """Asks for the files of other plants; whether any were chosen."""
        title, kind = self.tr("Files of other plants"), self.tr("Audits (*.esdesk)")
        chosen, _ = QFileDialog.getOpenFileNames(self, title, "", kind)
        if chosen:
            self._paths = [Path(one) for one in chosen]
        return bool(chosen)

    def _tell(self) -> None:
        paths = self.paths
        self.choose.setVisible(paths is not None)
        if paths is None:
            self._hint.setText(self.tr("from the catalogue of known uses, worked out on this laptop"))
        else:
            self._hint.setText(self.tr("in %n files", "", len(paths)))
            self._hint.setToolTip("\n".join(str(one) for one in paths))
