"""The parts of Sync below its head: packages, what leaves or arrives, whom it goes to; and the page of conflicts."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from esdesk.desktop.places.sync.arriving import ArrivingPane
from esdesk.desktop.places.sync.conflicts import Conflicts
from esdesk.desktop.places.sync.enrolling import Enrolling
from esdesk.desktop.places.sync.heading import CONFLICTS, FIRMS, PACKAGES
from esdesk.desktop.places.sync.hub_card import HubCard
from esdesk.desktop.places.sync.leaving import LeavingPane
from esdesk.desktop.places.sync.packages import PackagesModel, PackagesTable, Row
from esdesk.desktop.places.sync.receipt_card import ReceiptCard
from esdesk.desktop.places.sync.signer_card import SignerCard
from esdesk.desktop.places.sync.to_whom import ToWhom
from esdesk.desktop.runner import Runner
from esdesk.desktop.theme import say_look
from esdesk.desktop.widgets.firm_pairs import FirmPairs
from esdesk.desktop.widgets.panes import Panes
from esdesk.services.sync.delivered import Delivered
from esdesk.services.sync.feed import Brought
from esdesk.services.sync.hubs import KnownHub
from esdesk.services.sync.receipts import ENDING

_READABLE = 760
"""Lines that are longer cannot be read."""


def _scrolling(*parts: QWidget) -> QScrollArea:
    """Parts one below the other, which scroll where there is no room for them."""
    inside = QWidget()
    say_look(inside, look="clear")
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inside)
    return area


class Pages(QStackedWidget):
    """Lays the parts out, and decides which of them are seen.

    Signals:
        dropped: the path of a package, or of a receipt.
    """

    dropped = Signal(object)

    def __init__(self, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hub: KnownHub | None = None
        self._enrolling = False
        self.model = PackagesModel(self)
        self.table = PackagesTable(self.model)
        self.leaving, self.arriving, self.conflicts = LeavingPane(), ArrivingPane(), Conflicts()
        self.to_whom, self.enrolling = ToWhom(), Enrolling(runner)
        self.hub_card, self.receipt, self.signer = HubCard(), ReceiptCard(), SignerCard()
        self._lay_out()
        self.setAcceptDrops(True)
        self.enrolling.left.connect(self.end_enrolling)

    def _lay_out(self) -> None:
        self._left, self._right = QStackedWidget(), QStackedWidget()
        self._left.addWidget(self.leaving)
        self._left.addWidget(self.arriving)
        self._line = _scrolling(self.receipt, self.enrolling, self.hub_card)
        self._people = _scrolling(self.signer, self.to_whom)
        self._right.addWidget(self._line)
        self._right.addWidget(self._people)
        below = Panes("sync", [848, 372])
        below.addWidget(self._left)
        below.addWidget(self._right)
        below.setStretchFactor(0, 1)
        below.ready()
        self._files = Panes("sync-packages", [240, 560], upright=True)
        self._files.addWidget(self.table)
        self._files.addWidget(below)
        self._files.setStretchFactor(1, 1)
        self._files.ready()
        self.addWidget(self._files)
        self.addWidget(self.conflicts)
        self.pairs = FirmPairs(alone=True)
        self.pairs.setContentsMargins(16, 12, 16, 16)
        self.pairs.setMaximumWidth(_READABLE)
        self._firms = _scrolling(self.pairs)
        self.addWidget(self._firms)

    def retranslate(self) -> None:
        """Says the words of all parts."""
        self.table.setAccessibleName(self.tr("Packages"))
        self.model.heads = [
            self.tr("State"), self.tr("Holds"), self.tr("From"), self.tr("Size"), self.tr("When"), "",
        ]  # fmt: skip
        for part in (
            self.leaving, self.arriving, self.to_whom, self.conflicts, self.enrolling, self.hub_card, self.receipt,
            self.signer, self.pairs,
        ):  # fmt: skip
            part.retranslate()

    # Which page

    @property
    def is_settling(self) -> bool:
        """Whether conflicts are shown."""
        return self.currentWidget() is self.conflicts

    @property
    def is_pairing(self) -> bool:
        """Whether firms that may be one are shown."""
        return self.currentWidget() is self._firms

    @property
    def page(self) -> str:
        """Which page is shown, as the heading calls them."""
        return CONFLICTS if self.is_settling else FIRMS if self.is_pairing else PACKAGES

    def show_pairs(self) -> None:
        """The page of firms that may be one."""
        self.setCurrentWidget(self._firms)

    @property
    def is_deciding(self) -> bool:
        """Whether what others sent is shown, and it is to be decided whether it is taken in."""
        return self.currentWidget() is self._files and self._left.currentWidget() is self.arriving

    @property
    def is_enrolling(self) -> bool:
        """Whether the form for another hub is shown."""
        return self._enrolling

    def show_conflicts(self, *, on: bool) -> None:
        """The page of conflicts, or that of packages."""
        self.setCurrentWidget(self.conflicts if on else self._files)
        (self.conflicts.list if on else self.leaving.table).setFocus()

    def show_way(self, *, over_line: bool) -> None:
        """What is needed to send over the line, or as files."""
        self._right.setCurrentWidget(self._line if over_line else self._people)
        self.leaving.use_for_centre(over_line)

    # Packages

    def show_rows(self, rows: list[Row]) -> None:
        """Shows packages; the one that was chosen stays so."""
        chosen = self.table.chosen
        self.model.show(rows)
        at = next((at for at, one in enumerate(rows) if chosen is not None and one.key == chosen.key), -1)
        if at >= 0 and self.table.currentIndex().row() != at:
            self.table.setCurrentIndex(self.model.index(at, 0))
        self.table.setVisible(bool(rows))

    def choose_first(self) -> None:
        """Chooses what stands at the top, unless a package of others is chosen already."""
        chosen = self.table.chosen
        if chosen is None or not isinstance(chosen.subject, Brought):
            self.table.setCurrentIndex(self.model.index(0, 0))

    def show_chosen(self, row: Row | None, receipt: Delivered | None) -> None:
        """What would leave, or, where a package of others is chosen, what it would change; and a package's receipt."""
        arrives = row is not None and isinstance(row.subject, Brought)
        self._left.setCurrentWidget(self.arriving if arrives else self.leaving)
        self.receipt.show_package(row, receipt)

    # Hubs

    def show_hub(self, known: list[KnownHub], hub: KnownHub | None) -> None:
        """Shows the hub that is worked with; where there is none, the way to one."""
        self._hub = hub
        self.hub_card.show_hubs(known, hub)
        self._show_hub()

    def begin_enrolling(self) -> None:
        """Shows the form."""
        self._enrolling = True
        self.enrolling.begin(may_leave=self._hub is not None)
        self._show_hub()
        self.enrolling.ui.address_edit.setFocus()

    def end_enrolling(self) -> None:
        """Puts the form away."""
        self._enrolling = False
        self._show_hub()

    def _show_hub(self) -> None:
        shown = self._enrolling or self._hub is None
        self.enrolling.setVisible(shown)
        self.hub_card.setVisible(not shown)
        if self._hub is None:
            self.enrolling.ui.leave_button.hide()

    # Qt's own

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802  Qt's name
        """Takes packages and receipts that are dropped."""
        if any(url.toLocalFile().endswith((".esda", ENDING)) for url in event.mimeData().urls()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802  Qt's name
        """Shows the first that was dropped."""
        self.dropped.emit(Path(next(url.toLocalFile() for url in event.mimeData().urls())))
