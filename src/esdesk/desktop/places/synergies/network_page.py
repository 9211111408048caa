"""The network of a facility's matches: what it has, who could take it, what is followed up already."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from esdesk.core.tokens import LIGHT, Palette
from esdesk.desktop.document import Document
from esdesk.desktop.language import speech
from esdesk.desktop.theme import say_look
from esdesk.desktop.widgets.figure_view import FigureView, measure
from esdesk.figures.shapes import Figure
from esdesk.services.synergies.figures import Net, net_data, net_figure

_WIDTH = 900.0  # the height does not depend on it


class NetworkPage(QWidget):
    """A line that says how to read it, and the figure, which may be higher than the window."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._net = Net(())
        self.said = QLabel()
        say_look(self.said, voice="small")
        self.said.setWordWrap(True)
        self.figure = FigureView()
        area = QScrollArea()
        say_look(area, look="read")
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        say_look(inside, look="clear")
        within = QVBoxLayout(inside)
        within.setContentsMargins(16, 0, 16, 16)
        within.addWidget(self.figure)
        within.addStretch(1)
        area.setWidget(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.said.setContentsMargins(16, 0, 16, 0)
        column.addWidget(self.said)
        column.addWidget(area, 1)

    def show_net(self, made: Net) -> None:
        """Shows a network."""
        self._net = made
        self.figure.show_figure(
            self._drawn, lambda: net_data(made, speech.language), lambda: self._document.path.with_suffix(".svg")
        )
        drawn = net_figure(made, speech.language, _WIDTH, LIGHT, measure)
        self.figure.setFixedHeight(round(drawn.height) if drawn else 0)
        self._tell()

    def retranslate(self) -> None:
        """Says its words."""
        self._tell()

    def _tell(self) -> None:
        if not self._net.strands:
            self.said.setText(self.tr("Nothing the plant has matches a known use yet."))
            return
        words = [self.tr("Coloured bands are synergies under way, grey ones suggestions; the wider, the better.")]
        if self._net.left_out:
            words.append(self.tr("%n weaker matches are not drawn.", "", self._net.left_out))
        self.said.setText(" ".join(words))

    def _drawn(self, width: float, _height: float, palette: Palette) -> Figure | None:
        return net_figure(self._net, speech.language, width, palette, measure)
