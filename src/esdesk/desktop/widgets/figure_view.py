"""A figure on the screen: painted as wide as there is room, copied and saved as a picture, its data as a table.

Every figure has the same keys and the same menu: Ctrl+C copies the picture, Ctrl+Shift+C its data as cells that a
spreadsheet takes.
"""

from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QHelpEvent,
    QImage,
    QImageWriter,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QFileDialog, QMenu, QSizePolicy, QToolTip, QWidget

from esdesk.core.errors import Fault
from esdesk.core.tokens import LIGHT, Palette
from esdesk.desktop.theme import colour, theme
from esdesk.desktop.widgets.figure_painting import measure, paint
from esdesk.figures.shapes import Figure, Spot
from esdesk.figures.svg import svg
from esdesk.services.report.figure_files import save_drawing

__all__ = ["Draw", "FigureView", "measure"]

Draw = Callable[[float, float, Palette], Figure | None]
"""Draws a figure for a width and a height in pixels and a palette; None where there is nothing to draw."""

Data = Callable[[], str]
"""A figure's data as lines of cells with tabs between them."""

_SCALE = 2  # of pictures that leave the program: sharp on paper and on a fine screen
_COPY_DATA = QKeySequence("Ctrl+Shift+C")


class FigureView(QWidget):
    """Draws what it is given anew for its size and for the appearance in force.

    Attributes:
        zoom: how many times larger the figure is seen than it is drawn.

    Signals:
        told: (mood, sentence), as of a place.
        faulted: a fault to be told.
    """

    told = Signal(str, str)
    faulted = Signal(object)

    ringed: ClassVar[bool] = True
    """Whether all of it is ringed while it has the focus; else what is selected in it is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draw: Draw = lambda *_: None
        self._data: Data | None = None
        self._name: Callable[[], Path] = lambda: Path("figure.svg")
        self._figure: Figure | None = None
        self.zoom = 1.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(160)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self._draw_anew)

    def show_figure(self, draw: Draw, data: Data | None = None, name: Callable[[], Path] | None = None) -> None:
        """Shows what `draw` makes.

        Args:
            draw: makes the figure.
            data: gives its data, where there is any to copy.
            name: where a file of it is proposed to lie.
        """
        self._draw, self._data = draw, data
        if name is not None:
            self._name = name
        self._draw_anew()

    @property
    def has_figure(self) -> bool:
        """Whether there is anything to see."""
        return self._figure is not None

    @property
    def figure(self) -> Figure | None:
        """What is seen."""
        return self._figure

    # Out of the program

    def sheet(self) -> Figure | None:
        """The figure as it leaves the program: in the light colours, whatever is seen of it."""
        return self._draw(self.width(), self.height(), LIGHT)

    def image(self) -> QImage:
        """The figure on white, as large as it is drawn and twice as fine."""
        figure = self.sheet()
        width, height = (figure.width, figure.height) if figure is not None else (self.width(), self.height())
        made = QImage(round(width * _SCALE), round(height * _SCALE), QImage.Format.Format_RGB32)
        made.fill(Qt.GlobalColor.white)
        if figure is not None:
            painter = QPainter(made)
            painter.scale(_SCALE, _SCALE)
            paint(painter, figure)
            painter.end()
        return made

    def as_file(self, ending: str) -> bytes:
        """The figure as the content of a file, `.svg` or `.png`."""
        figure = self.sheet()
        if ending == ".svg" and figure is not None:
            return svg(figure).encode()
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        QImageWriter(buffer, QByteArray(b"PNG")).write(self.image())
        return bytes(buffer.data().data())

    def copy(self) -> None:
        """Puts the picture on the clipboard."""
        QGuiApplication.clipboard().setImage(self.image())
        self.told.emit("good", self.tr("The picture is on the clipboard."))

    def copy_data(self) -> None:
        """Puts the data on the clipboard."""
        if self._data is not None:
            QGuiApplication.clipboard().setText(self._data())
            self.told.emit("good", self.tr("The data is on the clipboard; Excel takes it as a table."))

    def save(self) -> None:
        """Asks where, and saves the picture there as SVG or PNG."""
        proposed, kinds = str(self._name()), "SVG (*.svg);;PNG (*.png)"
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save the picture"), proposed, kinds)
        if not chosen:
            return
        path = Path(chosen) if Path(chosen).suffix in (".svg", ".png") else Path(f"{chosen}.svg")
        try:
            save_drawing(path, self.as_file(path.suffix))
        except Fault as fault:
            self.faulted.emit(fault)
        else:
            self.told.emit("good", self.tr("The picture was saved as {file}.").format(file=path.name))

    def menu(self) -> QMenu:
        """What can be done with the figure."""
        made = QMenu(self)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words, keys, do, fits in (
            (self.tr("Copy picture"), QKeySequence(QKeySequence.StandardKey.Copy), self.copy, True),
            (self.tr("Copy data"), _COPY_DATA, self.copy_data, self._data is not None),
            (self.tr("Save as SVG or PNG…"), QKeySequence(), self.save, True),
        ):
            action = made.addAction(words)
            action.setShortcut(keys)
            action.setEnabled(fits and self.has_figure)
            action.triggered.connect(do)
        return made

    # Qt's own

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802  Qt's name
        """Opens the menu."""
        self.menu().popup(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Copies."""
        if event.matches(QKeySequence.StandardKey.Copy) and self.has_figure:
            self.copy()
        elif QKeySequence(event.keyCombination()) == _COPY_DATA and self.has_figure:
            self.copy_data()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Tells what the pointer rests on."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            spot = self.spot_at(event.pos())
            QToolTip.showText(event.globalPos(), spot.told if spot else "", self)
            return True
        return super().event(event)

    def spot_at(self, at: QPoint | QPointF) -> Spot | None:
        """What lies at a point of the widget."""
        return self._figure.spot_at(at.x() / self.zoom, at.y() / self.zoom) if self._figure else None

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Draws it for the new size."""
        super().resizeEvent(event)
        self._draw_anew()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        """Shows the ring."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        """Hides the ring."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Paints it."""
        painter = QPainter(self)
        if self._figure is not None:
            painter.save()
            painter.scale(self.zoom, self.zoom)
            paint(painter, self._figure)
            painter.restore()
        if self.ringed and self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
            painter.setPen(QPen(colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()

    def _draw_anew(self) -> None:
        self._figure = (
            self._draw(self.width(), self.height(), theme.colours) if self.width() and self.height() else None
        )
        self.setAccessibleName(self._figure.told if self._figure else "")
        self.update()
