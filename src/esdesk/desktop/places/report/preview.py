"""The report as it will be printed: Qt's PDF view on the file that was written, so that it cannot differ from it."""

from pathlib import Path

from PySide6.QtCore import QModelIndex, QPointF, Qt
from PySide6.QtGui import QIntValidator, QResizeEvent
from PySide6.QtPdf import QPdfBookmarkModel, QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from esdesk.desktop.icons import IconButton
from esdesk.desktop.language import speech
from esdesk.desktop.theme import colour, say_look, theme
from esdesk.desktop.widgets.segments import Segments

_ROOMY = 400
_MODES = {"page": QPdfView.ZoomMode.FitInView, "width": QPdfView.ZoomMode.FitToWidth, "full": QPdfView.ZoomMode.Custom}


class Preview(QWidget):
    """Pages with a bar above them: back, page, on, and how large."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document = QPdfDocument(self)
        self._bookmarks = QPdfBookmarkModel(self)
        self._bookmarks.setDocument(self.document)
        self.view = QPdfView()
        self.view.setPageMode(QPdfView.PageMode.MultiPage)
        self.view.setZoomMode(QPdfView.ZoomMode.FitInView)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setDocument(self.document)
        self.view.setDocumentMargins(self.view.documentMargins() * 2)
        self.back, self.on = IconButton("chevron-left"), IconButton("chevron-right")
        self.page = QLineEdit()
        self.page.setFixedWidth(44)
        self.page.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.page.setValidator(QIntValidator(1, 9999, self))
        self.of = QLabel()
        say_look(self.of, voice="second")
        self.size_of = Segments(list(_MODES))
        self._lay_out()
        self.back.clicked.connect(self.page_back)
        self.on.clicked.connect(self.page_on)
        self.page.returnPressed.connect(self._go_to_typed)
        self.size_of.chosen.connect(self._size)
        self.view.pageNavigator().currentPageChanged.connect(self._show_page)
        theme.changed.connect(self._dress)
        self._dress()

    def _lay_out(self) -> None:
        bar = QWidget()
        bar.setFixedHeight(40)
        row = QHBoxLayout(bar)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(6)
        for part in (self.back, self.page, self.of, self.on):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.size_of)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self.view, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Where it is narrow, how many pages there are stands in the head of the place alone."""
        self.of.setVisible(event.size().width() >= _ROOMY)
        super().resizeEvent(event)

    def retranslate(self) -> None:
        """Says its words."""
        self.back.say(self.tr("Page back"), "PgUp")
        self.on.say(self.tr("Page on"), "PgDn")
        self.page.setAccessibleName(self.tr("Page"))
        self.size_of.say("page", self.tr("Page"))
        self.size_of.say("width", self.tr("Width"))
        self.size_of.say("full", "%100" if speech.language == "tr" else "100 %")
        self.view.setAccessibleName(self.tr("The report as it will be printed"))

    def show_file(self, path: Path) -> None:
        """Shows a PDF, at the page that was looked at before."""
        at = self.view.pageNavigator().currentPage()
        self.document.close()
        self.document.load(str(path))
        self.go_to_page(min(at + 1, self.document.pageCount()))
        self._show_page()

    def let_go(self) -> None:
        """Closes the file: on Windows nobody could write it otherwise."""
        self.document.close()

    def chapter_pages(self) -> list[int]:
        """On which page each chapter begins, from the file's own bookmarks."""
        role = QPdfBookmarkModel.Role.Page
        root = QModelIndex()
        return [self._bookmarks.index(n, 0, root).data(role) + 1 for n in range(self._bookmarks.rowCount(root))]

    def go_to_page(self, page: int) -> None:
        """Shows a page, counted from 1."""
        if 1 <= page <= self.document.pageCount():
            self.view.pageNavigator().jump(page - 1, QPointF())

    def page_back(self) -> None:
        """One page back."""
        self.go_to_page(self.view.pageNavigator().currentPage())

    def page_on(self) -> None:
        """One page on."""
        self.go_to_page(self.view.pageNavigator().currentPage() + 2)

    def _go_to_typed(self) -> None:
        self.go_to_page(int(self.page.text()))

    def _size(self, key: str) -> None:
        self.view.setZoomMode(_MODES[key])
        if key == "full":
            self.view.setZoomFactor(1.0)

    def _show_page(self) -> None:
        pages = self.document.pageCount()
        at = self.view.pageNavigator().currentPage() + 1
        self.page.setText(str(at) if pages else "")
        self.of.setText(f"/ {pages}" if pages else "")
        self.back.setEnabled(at > 1)
        self.on.setEnabled(at < pages)

    def _dress(self) -> None:
        palette = self.view.palette()
        palette.setColor(palette.ColorRole.Dark, colour("press"))
        self.view.setPalette(palette)
