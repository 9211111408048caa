"""Where the time of a merge goes: CPU time of the functions it is made of, taken while they run."""

import pickle
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any
from unittest import mock

from esdesk.exchange import archive, package
from esdesk.exchange.recipients import Identity
from esdesk.hub import ahead, merging
from esdesk.hub.arrivals import Arrival
from esdesk.hub.judging import Judge
from esdesk.ledger import batch, bulk, lines, projection
from esdesk.services.sync import packing

OPENING = (
    (archive, "decrypt", "opener: decrypt, unzip"),
    (package, "read_manifest", "opener: verify the signature"),
    (package, "read_records", "opener: unpack, parse, verify seals"),
    (package, "flat_digest", "opener: digest"),
    (packing, "parcel", "opener: project what is new"),
)
MERGING = (
    (ahead, "results", "hub: take over from the openers"),
    (Judge, "__init__", "hub: judge"),
    (Judge, "why_not", "hub: judge"),
    (Judge, "write", "hub: judge"),
    (bulk, "standing", "hub: look up ids"),
    (bulk, "add", "hub: insert"),
    (batch._Batch, "_by_itself", "hub: packages that are here in part, or erase"),
    (projection, "write", "hub: project what was here before"),
    (lines, "put_off", "hub: note lines to be made"),
    (merging, "write_receipt", "hub: sign receipts"),
    (merging.Merger, "_answer", "hub: write receipts (with signing)"),
)


class Phases:
    """CPU seconds by name, of the thread that calls."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)
        self._whole = 0.0

    @contextmanager
    def watching(self, what: Sequence[tuple[Any, str, str]] = MERGING) -> Iterator[None]:
        """Counts while the block runs."""
        with ExitStack() as stack:
            for place, name, said in what:
                stack.enter_context(mock.patch.object(place, name, self._counted(getattr(place, name), said)))
            stack.enter_context(mock.patch.object(merging.Merger, "take", self._all(merging.Merger.take)))
            yield

    def _counted(self, work: Callable[..., Any], said: str) -> Callable[..., Any]:
        def counted(*args: object, **named: object) -> Any:  # noqa: ANN401
            start = time.thread_time()
            try:
                return work(*args, **named)
            finally:
                self.seconds[said] += time.thread_time() - start

        return counted

    def _all(self, work: Callable[..., Any]) -> Callable[..., Any]:
        def counted(*args: Any) -> list[tuple[Arrival, object]]:  # noqa: ANN401
            start = time.thread_time()
            found: list[tuple[Arrival, object]] = work(*args)
            self._whole += time.thread_time() - start
            return found

        return counted

    def told(self, count: int) -> list[tuple[str, float]]:
        """Milliseconds for each of `count` packages, by name, and all that the merging thread did."""
        found = [(name, seconds / count * 1e3) for name, seconds in self.seconds.items()]
        return [
            *found,
            *([("hub: judge, merge and answer, all of it", self._whole / count * 1e3)] if self._whole else []),
        ]


def of_opening(paths: Sequence[Path], identity: Identity) -> dict[str, float]:
    """Milliseconds of each step of opening a package, measured on some of them in this process."""
    phases = Phases()
    with phases.watching(OPENING):
        opened = [packing.parcelled(package.read_package(path, [identity])) for path in paths]
    start = time.thread_time()
    handed = [pickle.dumps(one, pickle.HIGHEST_PROTOCOL) for one in opened]
    phases.seconds["opener: hand over"] = time.thread_time() - start
    del handed
    return dict(phases.told(max(len(paths), 1)))
