"""Sync."""

from collections import Counter
from pathlib import Path
from typing import ClassVar

from esdesk.desktop.pairing import Pairing
from esdesk.desktop.place import Action, Place, Target
from esdesk.desktop.places.sync.by_hand import ByHand
from esdesk.desktop.places.sync.deciding import Deciding
from esdesk.desktop.places.sync.heading import FILE, LINE, PACKAGES, Heading, State
from esdesk.desktop.places.sync.looking import Asked, Looking, Seen
from esdesk.desktop.places.sync.over_line import OverLine
from esdesk.desktop.places.sync.packages import Row
from esdesk.desktop.places.sync.pages import Pages
from esdesk.desktop.places.sync.telling import Telling
from esdesk.desktop.places.sync.to_file import ToFile
from esdesk.services.sync import hubs, receipts
from esdesk.services.sync.feed import Brought
from esdesk.services.sync.packing import PackageInfo
from esdesk.services.sync.syncing import Outgoing


class SyncPlace(Place):
    """Packages over the line and as files, what is in them, and what two people recorded differently."""

    key: ClassVar[str] = "sync"
    icon: ClassVar[str] = "refresh-cw"

    def build(self) -> None:
        """Makes the parts."""
        self._seen: Seen | None = None
        self.line, self.looking = OverLine(self.document, self.runner, self), Looking(self.runner, self)
        self.to_file, self.says = ToFile(self.document, self.runner, self), Telling(self.line.transfer, self)
        self.heading = Heading(self.head, self)
        self.pages = Pages(self.runner)
        self.deciding = Deciding(self.pages.conflicts, self.document, self.runner, self)
        self.pairing = Pairing(self.document, self.runner, self.pages.pairs, of_all=True)
        self.by_hand = ByHand(self.document, self.line.transfer, self.pages)
        self.body.addWidget(self.pages, 1)
        self.setFocusProxy(self.pages.leaving.table)
        self._connect()
        self._connect_work()
        self.heading.ways.choose(LINE if hubs.known_hubs() else FILE)

    def _connect(self) -> None:
        pages, heading = self.pages, self.heading
        heading.ways.chosen.connect(self._turn_way)
        heading.send.clicked.connect(self.send_or_pause)
        heading.pack.clicked.connect(self.choose_and_pack)
        heading.receive.clicked.connect(self.by_hand.choose)
        heading.conflicts.clicked.connect(self.turn_page)
        heading.firms.clicked.connect(self.show_firms)
        self.pairing.found.connect(self._show_heading)
        pages.dropped.connect(self.by_hand.receive)
        pages.table.acted.connect(self._act)
        pages.table.selectionModel().currentRowChanged.connect(self._show_chosen)
        pages.leaving.reader_changed.connect(self._look)
        pages.leaving.rights_asked.connect(lambda: self.go.emit(Target("firm", "firm", field="visibility")))
        pages.arriving.taken.connect(self.take_in)
        pages.to_whom.faulted.connect(self.faulted)
        pages.to_whom.chosen.connect(self._show_heading)
        pages.hub_card.chosen.connect(self._choose_hub)
        pages.hub_card.catalogue_asked.connect(self.open_asked)
        pages.enrolling.enrolled.connect(self._tell_enrolled)
        pages.receipt.saving.connect(self.by_hand.save_receipt)
        pages.receipt.taken_out.connect(self.line.take_out)
        pages.signer.accepted.connect(self.by_hand.take_receipt)
        pages.conflicts.left.connect(self.turn_page)
        self.shortcut("Ctrl+Return", self._do_first)
        self.shortcut("Ctrl+O", self.by_hand.choose)

    def _connect_work(self) -> None:
        transfer = self.line.transfer
        transfer.turned.connect(self._show_queue)
        transfer.ended.connect(self._hear)
        transfer.moved.connect(self._show_rows)
        transfer.brought_some.connect(self._tell_brought)
        transfer.nothing_new.connect(lambda: self.told.emit("good", self.tr("There is nothing new at the centre.")))
        transfer.of_another.connect(lambda path: self.go.emit(Target("start", "package", field=str(path))))
        transfer.taken.connect(self._tell_taken)
        transfer.catalogue_came.connect(self.pages.hub_card.offer_catalogue)
        self.to_file.turned.connect(self._show_heading)
        self.to_file.written.connect(self._tell_packed)
        self.looking.seen.connect(self._show_seen)
        self.looking.arriving.connect(self.pages.arriving.show_found)
        self.by_hand.told.connect(self.told)
        self.line.told.connect(self.told)
        self.says.going.connect(self.going_on)
        self.by_hand.signer_asked.connect(self._ask_signer)
        for one in (transfer, self.to_file, self.by_hand, self.looking, self.deciding, self.pairing, self.line):
            one.faulted.connect(self.faulted)

    @property
    def over_line(self) -> bool:
        """Whether packages go to a hub; else they are files."""
        return self.heading.ways.current == LINE

    # Words

    def retranslate(self) -> None:
        """Says its words."""
        self.heading.retranslate()
        self.pages.retranslate()
        self._show_heading()

    def actions_here(self) -> list[Action]:
        """What can be done here."""
        return [
            Action(self.tr("Send and receive, or pause"), "Ctrl+Enter", self.send_or_pause),
            Action(self.tr("Write a package"), "Ctrl+Enter", self.choose_and_pack),
            Action(self.tr("Receive a package or a receipt"), "Ctrl+O", self.by_hand.choose),
            Action(self.tr("Enrol at the centre's hub"), "", self._begin_enrolling),
            Action(self.tr("Settle conflicts"), "", self.turn_page),
            Action(self.tr("Firms that may be one"), "", self.show_firms),
            Action(self.tr("In a conflict: choose a side, keep it"), "← →  Enter"),
            Action(self.tr("In a conflict: another value, later"), "T  N"),
        ]

    # Showing

    def refresh(self) -> None:
        """Shows packages, conflicts and what would leave."""
        self.pages.to_whom.refresh()
        self.deciding.refresh()
        self.pairing.look()
        self.pages.show_hub(hubs.known_hubs(), self.line.hub)
        self._show_queue()
        self._show_brought()
        self._look()

    def show_target(self, target: Target) -> None:
        """Conflicts are gone to by their name."""
        if target.entity == "conflict":
            self.pages.show_conflicts(on=True)
            self._show_heading()
        elif target.entity == "same_firm":
            self.show_firms()

    def turn_page(self) -> None:
        """From the packages to the conflicts, and back from wherever one is."""
        self.pages.show_conflicts(on=self.pages.page == PACKAGES)
        self._show_heading()

    def show_firms(self) -> None:
        """Firms that may be one."""
        self.pages.show_pairs()
        self._show_heading()

    def _turn_way(self) -> None:
        self.pages.show_way(over_line=self.over_line)
        self._look()
        self._show_heading()

    def _go_way(self, way: str) -> None:
        if self.heading.ways.current != way:
            self.heading.ways.choose(way)

    def _show_queue(self) -> None:
        self._show_rows()
        self._show_heading()

    def _show_rows(self) -> None:
        if not (self.document.is_open and self.document.has_firm):
            return
        sent = [one for one in self.document.read(receipts.packages) if one.firm == self.document.firm]
        noted = [one for one in self.document.ledger.packages() if one.firm == self.document.firm]
        sides = (side for one in self.pages.conflicts.questions for side in one.sides)
        disputed = Counter(side.device for side in sides if not side.this_device)
        self.pages.show_rows(self.says.rows(sent, noted, self.line.brought, disputed))
        self.heading.note_packages(sent, noted, self.says.last_receipt(sent))

    def _show_brought(self) -> None:
        """Rows of what was brought; its preview is made anew, for the file may have changed."""
        brought = self.line.brought
        self._show_rows()
        self.pages.arriving.begin(brought)
        if brought:
            self.looking.look_at(self.document.path, brought)
        self._show_chosen()

    def _tell_brought(self) -> None:
        """Something has just come: it is what one wants to see."""
        self._show_brought()
        if self.line.brought:
            self.pages.choose_first()

    def _show_chosen(self) -> None:
        row = self.pages.table.chosen
        sent = row.subject if row is not None and isinstance(row.subject, Outgoing) else None
        receipt = self.says.receipt(sent) if sent is not None else None
        self.pages.show_chosen(row, receipt)
        self._show_heading()

    def _look(self) -> None:
        """Reads in the background what would leave."""
        if self.document.is_open and self.document.has_firm:
            self.looking.look(self._asked())

    def _asked(self) -> Asked:
        reader, hub = self.pages.leaving.reader, self.line.hub if self.over_line else None
        return Asked(self.document.path, self.document.firm, reader, hub)

    def _show_seen(self, seen: Seen) -> None:
        self._seen = seen
        self.pages.leaving.show_preview(seen.preview)
        self._show_heading()

    def _show_heading(self) -> None:
        """Something can be sent or written once what leaves was shown, and somebody can open it."""
        there = self.document.is_open and self.document.has_firm
        seen = self._seen if there and self._seen is not None and self._seen.asked == self._asked() else None
        self.heading.show_state(
            State(
                page=self.pages.page,
                conflicts=len(self.pages.conflicts.questions),
                pairs=self.pages.pairs.count,
                hub=self.line.hub,
                going=self.line.transfer.going,
                unsent=seen.unsent if seen is not None else None,
                can_write=seen is not None and bool(self.pages.to_whom.recipients),
                writing=self.to_file.is_writing,
                elsewhere=self.pages.is_deciding or self.pages.is_enrolling,
            )
        )

    # Over the line

    def _do_first(self) -> None:
        """What the accent stands on; among conflicts it is Enter alone that keeps a side."""
        if self.pages.is_deciding:
            self.pages.arriving.take.click()
        elif self.pages.page == PACKAGES:
            (self.send_or_pause if self.over_line else self.choose_and_pack)()

    def send_or_pause(self) -> None:
        """Begins a round, or breaks the one off that is going on."""
        self._go_way(LINE)
        if self.line.is_going:
            self.line.transfer.pause()
        elif self.heading.send.isEnabled():
            self.line.go()

    def take_in(self) -> None:
        """Merges what others sent."""
        self.line.take_in()
        self._show_brought()

    def _hear(self) -> None:
        """Whatever came of it, the file may hold something else now."""
        if self.document.is_open:
            self.document.tell_changed()

    def _tell_taken(self, new: int) -> None:
        self.told.emit("good", self.tr("%n values of others were taken in.", "", new))

    def _begin_enrolling(self) -> None:
        self._go_way(LINE)
        self.pages.begin_enrolling()

    def _tell_enrolled(self, url: str) -> None:
        self._choose_hub(url)
        self.told.emit("good", self.tr("This laptop is enrolled at {url}.").format(url=url))

    def _choose_hub(self, url: str) -> None:
        self.line.work_with(url)
        self.pages.end_enrolling()
        self.refresh()

    def _act(self, row: Row) -> None:
        """What stands at the end of a row: look at what was brought, settle, or see the receipt."""
        if isinstance(row.subject, Brought):
            self.pages.arriving.table.setFocus()
        elif isinstance(row.subject, Outgoing):
            self.pages.receipt.save.setFocus()
        elif row.action:
            self.turn_page()

    # As files

    def choose_and_pack(self) -> None:
        """Asks where to, and writes a package."""
        self._go_way(FILE)
        if self.heading.pack.isEnabled():
            out = self.to_file.choose(self.tr("Write a package"))
            if out is not None:
                self.pack_to(out)

    def pack_to(self, out: Path) -> None:
        """Writes a package to a file, in the background."""
        self.to_file.write(out, self.pages.to_whom.recipients, self.pages.leaving.reader)

    def _tell_packed(self, info: PackageInfo) -> None:
        name, count = info.path.name, info.manifest.count
        self.document.tell_changed()
        self.told.emit("good", self.tr("{name} was written and verified: %n values.", "", count).format(name=name))

    def _ask_signer(self, receipt: Path, mark: str) -> None:
        self._go_way(FILE)
        self.pages.signer.ask(receipt, mark)
