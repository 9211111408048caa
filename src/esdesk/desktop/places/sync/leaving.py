"""What leaves this laptop: for whom, how much of each level, and every field of it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from esdesk.audit.visibility import Reader
from esdesk.audit.vocabulary import VisibilityLevel
from esdesk.desktop.icons import IconLabel
from esdesk.desktop.places.sync.leaving_model import LEVEL_ICONS, LeavingModel, LeavingTable
from esdesk.desktop.theme import say_look
from esdesk.services.sync.sending import Preview

_READERS = (Reader.CENTRE, Reader.PARTNERS, Reader.PUBLIC)


class _Tile(QPushButton):
    """How many fields are of a level; pressed, only they are shown."""

    def __init__(self, level: VisibilityLevel) -> None:
        super().__init__()
        self.setCheckable(True)
        say_look(self, look="tile")
        self._count, self._words = QLabel(), QLabel()
        say_look(self._count, voice="strong")
        say_look(self._words, voice="small")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._count)
        words.addWidget(self._words)
        row = QHBoxLayout(self)
        self._row = row
        row.setSpacing(10)
        self.sign = IconLabel(LEVEL_ICONS[level], 18)
        row.addWidget(self.sign)
        row.addLayout(words, 1)

    def fit(self, *, roomy: bool) -> None:
        """In a narrow pane the words have the room of the sign."""
        self.sign.setVisible(roomy)
        side = 12 if roomy else 6
        self._row.setContentsMargins(side, 4, side, 4)

    def say(self, count: str, words: str) -> None:
        """How many, and of what."""
        self._count.setText(count)
        self._words.setText(words)
        self.setAccessibleName(f"{count} {words}")


_ROOMY = 660


class LeavingPane(QWidget):
    """The preview.

    Signals:
        reader_changed: it is for someone else.
        rights_asked: who may see what shall be changed.
    """

    reader_changed = Signal()
    rights_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preview: Preview | None = None
        self._only_centre = False
        self._title, self._sum, self._for = QLabel(), QLabel(), QLabel()
        say_look(self._title, voice="section")
        say_look(self._sum, voice="second")
        say_look(self._for, voice="second")
        self.reader_of = QComboBox()
        for reader in _READERS:
            self.reader_of.addItem("", reader)
        self.reader_of.activated.connect(self.reader_changed)
        self._rights = QPushButton()
        say_look(self._rights, look="link")
        self._rights.clicked.connect(self.rights_asked)
        self.model = LeavingModel(self)
        self.table = LeavingTable(self.model)
        self._tiles = {level: _Tile(level) for level in LEVEL_ICONS}
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 12, 16, 4)
        head.setSpacing(8)
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._for)
        head.addWidget(self.reader_of)
        told = QHBoxLayout()
        told.setContentsMargins(16, 0, 12, 8)
        told.addWidget(self._sum)
        told.addStretch(1)
        told.addWidget(self._rights)
        tiles = QHBoxLayout()
        tiles.setContentsMargins(16, 0, 16, 12)
        tiles.setSpacing(8)
        for level, tile in self._tiles.items():
            tile.clicked.connect(lambda _=False, one=level: self._choose(one))
            tiles.addWidget(tile, 1)
        line = QFrame()
        line.setFixedHeight(1)
        say_look(line, look="rule")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(told)
        column.addLayout(tiles)
        column.addWidget(line)
        column.addWidget(self.table, 1)

    @property
    def reader(self) -> Reader:
        """Whose rights decide what leaves."""
        return Reader.CENTRE if self._only_centre else Reader(self.reader_of.currentData())

    def use_for_centre(self, only: bool) -> None:
        """Over the line packages go to the centre only, and there is nothing to choose."""
        self._only_centre = only
        self._for.setVisible(not only)
        self.reader_of.setVisible(not only)

    def retranslate(self) -> None:
        """Says its words."""
        self._title.setText(self.tr("What leaves this laptop"))
        self._for.setText(self.tr("for"))
        self._rights.setText(self.tr("Change who may see what"))
        readers = {
            Reader.CENTRE: self.tr("the centre"),
            Reader.PARTNERS: self.tr("matching partners"),
            Reader.PUBLIC: self.tr("everybody"),
        }
        for at in range(self.reader_of.count()):
            self.reader_of.setItemText(at, readers[Reader(self.reader_of.itemData(at))])
        self.reader_of.setAccessibleName(self.tr("Whom the package is for"))
        self.model.heads = [
            self.tr("Place"), self.tr("Field"), self.tr("Value"), self.tr("May be seen by"), self.tr("Leaves"),
        ]  # fmt: skip
        self.model.words = self._level_words() | {True: self.tr("leaves"), False: self.tr("stays")}
        self.table.setAccessibleName(self.tr("Fields that leave, and fields that stay"))
        self._show()

    def _level_words(self) -> dict[object, str]:
        return {
            VisibilityLevel.PUBLIC: self.tr("Public"),
            VisibilityLevel.PARTNERS: self.tr("Matching partners"),
            VisibilityLevel.CENTRE: self.tr("Centre"),
            VisibilityLevel.PRIVATE: self.tr("Private"),
        }

    def show_preview(self, preview: Preview) -> None:
        """Shows what would leave."""
        self._preview = preview
        self.model.show(preview.lines)
        self._show()

    def _show(self) -> None:
        if self._preview is None:
            return
        leave = self.tr("%n fields leave", "", self._preview.leaves)
        stay = self.tr("%n stay", "", len(self._preview.lines) - self._preview.leaves)
        self._sum.setText(f"{leave}, {stay}")
        words = self._level_words()
        for level, tile in self._tiles.items():
            tile.say(self.tr("%n fields", "", self._preview.by_level[level]), words[level])

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """What only helps gives way."""
        roomy = event.size().width() >= _ROOMY
        for tile in self._tiles.values():
            tile.fit(roomy=roomy)
        self.table.fit(roomy=roomy)
        super().resizeEvent(event)

    def _choose(self, level: VisibilityLevel) -> None:
        on = self._tiles[level].isChecked()
        for other, tile in self._tiles.items():
            tile.setChecked(on and other is level)
        self.model.choose(level if on else None)
