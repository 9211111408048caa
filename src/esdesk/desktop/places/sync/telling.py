"""What is said of a package: its state, what it holds, from whom it is, and when or how far it came."""

from collections import Counter
from collections.abc import Mapping
from datetime import UTC, datetime

from PySide6.QtCore import QObject, Signal

from esdesk.core.days import moment_words
from esdesk.core.errors import Fault
from esdesk.core.sentences import codes, sentence
from esdesk.desktop.language import speech
from esdesk.desktop.places.sync.packages import Row
from esdesk.desktop.places.sync.transfer import Going, Transfer
from esdesk.services.sync.delivered import Delivered, delivered
from esdesk.services.sync.feed import Brought
from esdesk.services.sync.packing import NotedPackage, device_mark
from esdesk.services.sync.syncing import Outgoing, Stage

_KILO, _MINUTE = 1000, 60


class Telling(QObject):
    """Makes the rows of the table, and tells in a few words what goes on, wherever one is.

    Signals:
        going: what goes on over the line; "" once nothing does.
    """

    going = Signal(str)

    def __init__(self, transfer: Transfer, parent: QObject) -> None:
        super().__init__(parent)
        self._transfer = transfer
        for changed in (transfer.turned, transfer.moved):
            changed.connect(lambda: self.going.emit(self.going_words()))
        self._receipts: dict[tuple[bytes, str], Delivered | None] = {}

    def rows(
        self,
        queued: list[Outgoing],
        noted: list[NotedPackage],
        brought: tuple[Brought, ...],
        disputed: Mapping[str, int],
    ) -> list[Row]:
        """What waits to be taken in, then what is on its way, then the others, the newest first.

        Args:
            queued: packages on their way to hubs or there, and those that went by hand.
            noted: all packages that were written from the file or taken into it.
            brought: packages of others that nobody took in yet.
            disputed: how many conflicts there are with each device, by its mark; the newest package of it tells them.
        """
        waiting = [self._brought(one) for one in brought]
        there = {one.package for one in queued}
        dated = [(float(one.queued), _is_on_its_way(one), self.outgoing(one)) for one in queued]
        left = Counter(disputed)
        for one in reversed(noted):
            if one.hash not in there:
                conflicts = 0 if one.outgoing else left.pop(device_mark(one.device), 0)
                dated.append((datetime.fromisoformat(one.created).timestamp(), False, self._noted(one, conflicts)))
        dated.sort(key=lambda item: (not item[1], -item[0]))
        return [*waiting, *(row for _, _, row in dated)]

    def going_words(self) -> str:
        """What goes on over the line: how much of the package is there, or how many of others came."""
        transfer = self._transfer
        if transfer.going is Going.NOT:
            return ""
        if transfer.came:
            return self.tr("receiving: %n packages", "", transfer.came)
        if transfer.current is None:
            return self.tr("speaking with the centre")
        percent = 100 * transfer.there // max(1, transfer.current.size)
        return self.tr("sending {percent} %").format(percent=percent)

    def receipt(self, one: Outgoing) -> Delivered | None:
        """What the receipt of a package says; None where none has come, or it is not right."""
        key = one.sha256, one.receipt or ""
        if key not in self._receipts:
            try:
                self._receipts[key] = delivered(one)
            except Fault:  # its row says that the receipt does not hold
                self._receipts[key] = None
        return self._receipts[key]

    def last_receipt(self, sent: list[Outgoing]) -> datetime | None:
        """When the last receipt was signed, by the hub's clock."""
        return max((said.at for said in map(self.receipt, sent) if said is not None), default=None)

    # Each kind

    def outgoing(self, one: Outgoing) -> Row:
        """A package on its way to a hub, or there."""
        icon, token, state = self._stage(one)
        current = self._transfer.current
        on_its_way = current is not None and current.sha256 == one.sha256 and one.receipt is None
        return Row(
            subject=one,
            icon=icon,
            token=token,
            state=state,
            holds=self.tr("%n values", "", one.operations),
            sender=self.tr("this laptop"),
            size=self.size(one.size),
            how=self._far() if on_its_way else self._how(one),
            filled=self._transfer.there / max(1, one.size) if on_its_way else None,
            action=self.tr("Receipt") if one.receipt else "",
        )

    def _stage(self, one: Outgoing) -> tuple[str, str, str]:
        current = self._transfer.current
        if current is not None and current.sha256 == one.sha256 and one.stage in (Stage.QUEUED, Stage.SENDING):
            percent = 100 * self._transfer.there // max(1, one.size)
            return "upload", "accent", self.tr("sending {percent} %").format(percent=percent)
        if not one.hub:
            return "package", "ink_2", self.tr("written")
        if one.receipt is not None and self.receipt(one) is None:
            return "circle-x", "fault", self.tr("receipt not right")
        return {
            Stage.QUEUED: ("clock", "ink_2", self.tr("queued")),
            Stage.SENDING: ("pause", "ink_2", self.tr("paused")),
            Stage.INBOX: ("circle-check", "good", self.tr("received")),
            Stage.MERGED: ("check-check", "good", self.tr("merged")),
            Stage.REFUSED: ("circle-x", "fault", self.tr("refused")),
        }[one.stage]

    def _far(self) -> str:
        one, there, left = self._transfer.current, self._transfer.there, self._transfer.seconds_left
        if one is None or there >= one.size:
            return self.tr("all of it is there, the centre is checking it")
        sent = self.tr("{there} sent").format(there=self.size(there))
        if left is None:
            return sent
        minutes = max(1, round(left / _MINUTE))
        return f"{sent} · {self.tr('about %n min left', '', minutes)}"

    def _how(self, one: Outgoing) -> str:
        said = self.receipt(one)
        if not one.hub:
            written = moment_words(datetime.fromtimestamp(one.queued, UTC), speech.language)
            return self.tr("{when}, no receipt yet").format(when=written)
        if one.stage is Stage.QUEUED:
            return self.tr("waits to be sent")
        if one.stage is Stage.SENDING:
            return self.tr("goes on where it stopped")
        if one.stage is Stage.REFUSED:
            return self.tr("{why}; packed anew by the next sending").format(why=self.why(one.reason))
        if one.stage is Stage.INBOX:
            return self.tr("in the centre's inbox: {why}").format(why=self.why(one.reason))
        return moment_words(said.at, speech.language) if said else ""

    def why(self, reason: str) -> str:
        """The reason a hub gave, in words; one that is not known is told as it came."""
        known = [code for code in (f"hub-why-{reason}",) if code in codes()]
        return (
            sentence(known[0], speech.language) if known else self.tr("could not be read ({code})").format(code=reason)
        )

    def _noted(self, one: NotedPackage, conflicts: int) -> Row:
        state = self.tr("written") if one.outgoing else self.tr("taken in")
        icon, token = ("package" if one.outgoing else "download"), "ink_2"
        if conflicts:
            icon, token, state = "triangle-alert", "doubt", self.tr("conflict ({count})").format(count=conflicts)
        return Row(
            subject=one,
            icon=icon,
            token=token,
            state=state,
            holds=self.tr("%n values", "", one.operations),
            sender=self.tr("this laptop") if one.outgoing else device_mark(one.device),
            size="",
            how=moment_words(datetime.fromisoformat(one.created), speech.language),
            action=self.tr("Settle") if conflicts else "",
        )

    def _brought(self, one: Brought) -> Row:
        summary = one.summary
        packed = moment_words(datetime.fromisoformat(summary.created_at).astimezone(UTC), speech.language)
        return Row(
            subject=one,
            icon="inbox",
            token="accent",
            state=self.tr("arrived"),
            holds=self.tr("%n values", "", summary.operations),
            sender=", ".join(summary.people) or summary.signed_by,
            size=self.size(summary.size),
            how=self.tr("packed {when}, not taken in yet").format(when=packed),
            action=self.tr("Look"),
        )

    def size(self, size: int) -> str:
        """Bytes as people say them."""
        point = "," if speech.language == "tr" else "."
        if size >= _KILO * _KILO:
            return f"{size / _KILO / _KILO:.1f} MB".replace(".", point)
        return f"{max(1, round(size / _KILO))} kB" if size else "0 kB"


def _is_on_its_way(one: Outgoing) -> bool:
    return bool(one.hub) and one.stage in (Stage.QUEUED, Stage.SENDING)
