"""What holds between laptops and a hub, whatever happened before.

What a hub acknowledged it has, once; what both sides hold is the same on both; what is private or erased is nowhere at
the hub, in no file's bytes and no package; nobody holds what they may not see, and who is shut out adds nothing.
"""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

from esdesk.core.operation import Operation
from esdesk.exchange.package import Package, read_package
from esdesk.exchange.receipt import Standing, read_receipt
from esdesk.hub import arrivals
from esdesk.services.sync.syncing import Stage
from tests.hub.served import Laptop, Served

AUDITOR, COLLEAGUE, OTHER = range(3)
"""The auditor brought the first firm, a colleague may write about it, the other has a firm of its own."""


class WhatHolds:
    """Looks at a hub and its laptops.

    Attributes:
        tokens: every value that was written, with its operation; none was written twice.
        might_leave: values that were not private when their laptop last packed.
        erasures: values by the operation that erases them.
        before_revoking: operations of the colleague that were at the hub when it was shut out.
        sees_first: whether the other was given the auditor's firm.
        read: packages of the archive that were opened already.
    """

    served: Served
    laptops: list[Laptop]
    firms: tuple[UUID, UUID]
    tokens: dict[str, Operation]
    might_leave: set[str]
    erasures: dict[UUID, set[str]]
    before_revoking: set[UUID] | None
    sees_first: bool
    read: dict[tuple[Path, int, bytes], Package]

    def at_hub(self) -> dict[UUID, Operation]:
        with self.served.ledger() as ledger:
            every = [op for firm in self.firms for op in ledger.operations(firm)]
        found = {op.id: op for op in every}
        assert len(found) == len(every), "once"
        return found

    def at_hub_by(self, own: Laptop) -> set[UUID]:
        device = own.keys.device
        return {id for id, op in self.at_hub().items() if op.device == device}

    def archived(self) -> Iterator[tuple[arrivals.Arrival, Package]]:
        for one in self.served.arrivals().values():
            if one.state == arrivals.State.MERGED:
                path = self.served.archive(one.sha256)
                key = (path, path.stat().st_mtime_ns, path.read_bytes()[-64:])
                if key not in self.read:
                    self.read[key] = read_package(path, [self.served.hub.keys.identity])
                yield one, self.read[key]

    def holds(self) -> None:
        there, kept = self.at_hub(), {one.sha256: package for one, package in self.archived()}
        for own in self.laptops:
            self.has_what_it_acknowledged(own, there, kept)
        self.keeps_private_and_erased_values_out(there, kept)
        if self.before_revoking is not None:
            assert self.at_hub_by(self.laptops[COLLEAGUE]) <= self.before_revoking
        merged = [one for one in self.served.arrivals().values() if one.feed is not None]
        assert sorted(one.feed or 0 for one in merged) == list(range(1, len(merged) + 1))

    def has_what_it_acknowledged(self, own: Laptop, there, kept) -> None:
        hub = self.served.hub.keys.device
        with own.open() as ledger:
            held = {op.id: op for firm in self.firms for op in ledger.operations(firm)}
            sent = ledger.outbox.listed(hub)
        for one in sent:
            if one.receipt is not None:
                standing = read_receipt(one.receipt.encode(), hub).standing
                assert (standing == Standing.MERGED) == (one.stage == Stage.MERGED)
            if one.stage == Stage.MERGED:
                assert {op.id for op in kept[one.sha256].operations} <= there.keys()
                assert len(kept[one.sha256].operations) == one.operations
        for id in held.keys() & there.keys():
            assert held[id].commitment == there[id].commitment
        others = {op.firm for op in held.values() if op.device != own.keys.device}
        mine = {self.firms[0]} if own is not self.laptops[OTHER] or self.sees_first else set()
        assert others <= mine, "nobody holds what others wrote of a firm that they may not see"

    def keeps_private_and_erased_values_out(self, there, kept) -> None:
        erased = {token for id, tokens in self.erasures.items() if id in there for token in tokens}
        told = {op.body.value for op in there.values() if op.body and isinstance(op.body.value, str)}
        packed = {op.body.value for package in kept.values() for op in package.operations
                  if op.body and isinstance(op.body.value, str)}  # fmt: skip
        assert (told | packed) & self.tokens.keys() <= self.might_leave - erased
        out = [token.encode() for token in self.tokens if token in erased or token not in self.might_leave]
        for path in self.served.data.rglob("*"):
            content = path.read_bytes() if path.is_file() else b""
            assert not [token for token in out if token in content], path
