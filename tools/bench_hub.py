"""Measures how quickly a hub merges packages that wait, where the time goes, and how it takes uploads of 8 clients.

`./dev bench hub [COUNT] [--database URL] [--folder DIR] [--no-uploads]`. Packages of 150 operations are made from a
seed (tools/parcels.py), put where uploads end, and merged by the hub's own worker, as `esdesk hub serve` runs it:
decrypted, verified, stored, projected, conflicts found, receipts signed and written. The clock runs from the start of
the worker to the last receipt. 100,000 packages take about 16 GB in the folder while it runs (the system's for
temporary files if not given); all of it is deleted at the end.
"""

import argparse
import os
import platform
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from hashlib import sha256
from multiprocessing import get_context
from pathlib import Path

import bench_uploads
from parcels import BLOCK, OPERATIONS, SEED, Device, make_block
from phases import Phases, of_opening
from sqlalchemy import func, insert, select

from esdesk.hub import arrivals
from esdesk.hub import store as s
from esdesk.hub.ahead import BATCH
from esdesk.hub.arrivals import State
from esdesk.hub.hub import Hub
from esdesk.hub.moving import use_database
from esdesk.hub.settings import Settings, at_home
from esdesk.hub.uploads import archived
from esdesk.hub.worker import opened_ledger

BUDGET_S, BUDGET_OF = 180.0, 100_000
_SAMPLE = 300  # packages that are opened here once more, to tell where the time of the other processes goes
_TELL_EVERY = 10.0  # seconds


def main() -> None:
    """Makes, merges, tells."""
    asked = _asked()
    print(f"{platform.platform()}, {os.cpu_count()} cores, Python {platform.python_version()}")
    print(f"{asked.count} packages of about {OPERATIONS} operations, seed {SEED}; up to {BATCH} in a commit")
    with tempfile.TemporaryDirectory(prefix="esdesk-bench-", dir=asked.folder) as name:
        data = Path(name) / "hub"
        settings = Settings(data)
        settings.make_folders()
        if asked.database:
            use_database(settings, asked.database)
        with at_home(data):
            hub = Hub.open(settings, log=lambda *_, **__: None)
            _fill(hub, asked.count, Path(name) / "making")
            _merge(hub, asked.count)
        if asked.uploads:
            bench_uploads.measure(data)
        print(f"folder: {_size(data) / 1e9:.2f} GB; archive: {_size(settings.archive) / 1e9:.2f} GB")


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="./dev bench hub")
    parser.add_argument("count", nargs="?", type=int, default=2000, help="how many packages")
    parser.add_argument("--database", default="", help="an empty PostgreSQL database instead of files")
    parser.add_argument("--folder", type=Path, default=None, help="where to put it all")
    parser.add_argument("--no-uploads", dest="uploads", action="store_false", help="leave the uploads out")
    return parser.parse_args()


def _fill(hub: Hub, count: int, making: Path) -> None:
    """Makes packages and puts them where uploads end."""
    begun, done = time.perf_counter(), 0
    blocks = -(-count // BLOCK)
    with ProcessPoolExecutor(os.cpu_count(), get_context("spawn")) as pool:
        for number, devices in enumerate(_made(pool, blocks, making, hub.keys.recipient)):
            folder = making / f"{number:06}"
            done += _arrive(hub, sorted(folder.glob("*.esda"))[: count - done], devices)
            shutil.rmtree(folder)
            _progress("made", done, count, begun)
    _progress("made", done, count, begun, ended=True)


def _made(pool: ProcessPoolExecutor, blocks: int, making: Path, recipient: str) -> Iterator[list[Device]]:
    """The devices of each block, whose packages lie in a folder by then; few blocks are made ahead."""
    ahead = [pool.submit(_make, number, making, recipient) for number in range(min(blocks, 8))]
    for number in range(blocks):
        if number + 8 < blocks:
            ahead.append(pool.submit(_make, number + 8, making, recipient))
        yield ahead[number].result()


def _make(number: int, making: Path, recipient: str) -> list[Device]:
    folder = making / f"{number:06}"
    folder.mkdir(parents=True)
    return make_block(number, folder, [recipient])


def _arrive(hub: Hub, paths: list[Path], devices: list[Device]) -> int:
    with hub.store.writing() as connection:
        for one in devices:
            if one.enrolled:
                line = insert(s.device).values(device=one.key, recipient=one.recipient, scope="all", revoked=False)
                connection.execute(line.values(enrolled=int(time.time())))
        for path in paths:
            content = path.read_bytes()
            hash = sha256(content).digest()
            path.replace(archived(hub.settings, hash))
            arrivals.note(connection, hash, len(content), devices[0].key, int(time.time()))
    return len(paths)


def _merge(hub: Hub, count: int) -> None:
    """Has the hub's worker merge all, and tells how long it took and where the time went."""
    with hub.store.reading() as connection:
        some = [archived(hub.settings, one.sha256) for one in arrivals.waiting(connection, _SAMPLE)]
    opening = of_opening(some, hub.keys.identity)
    before, phases = _memory(), Phases()
    begun = told = time.perf_counter()
    with phases.watching():
        hub.worker.start()
        while left := hub.waiting():
            if not hub.worker.is_alive():
                sys.exit("the hub's worker ended")
            if time.perf_counter() - told > _TELL_EVERY:
                told = time.perf_counter()
                _progress("merged", count - left, count, begun)
            time.sleep(min(0.05 + left / 100_000, 1))
        took, after = time.perf_counter() - begun, _memory()
        lines = _lines_made(hub, 5.0)
        hub.worker.end()
    _progress("merged", count, count, begun, ended=True)
    print(f"\n{count} packages in {took:.1f} s: {count / took:.0f} a second, {took / count * 1e3:.2f} ms each")
    scaled = took / count * BUDGET_OF
    print(f"{BUDGET_OF} of them: {scaled:.0f} s, {scaled / BUDGET_S:.2f} times the {BUDGET_S:.0f} s wanted")
    print(f"memory of the hub: {before:.0f} MB at the start, {after:.0f} MB at the end; its openers beside it")
    print("where the time goes, CPU ms a package (the hub's thread / another process):")
    for name, ms in [*opening.items(), *phases.told(count)]:
        print(f"  {name:<44}{ms:8.3f}")
    print(f"lines of the inventory, made when nothing waits: {lines:.0f} a second")
    _tell_states(hub)


def _lines_made(hub: Hub, seconds: float) -> float:
    """How many lines the worker makes a second while nothing waits."""
    with opened_ledger(hub.settings, hub.keys) as ledger:
        first, begun = ledger.centre.lines_due(), time.perf_counter()
        time.sleep(seconds)
        return (first - ledger.centre.lines_due()) / (time.perf_counter() - begun)


def _tell_states(hub: Hub) -> None:
    with hub.store.reading() as connection:
        states = ", ".join(f"{arrivals.count(connection, one)} {one.value}" for one in State)
        receipts = connection.execute(select(func.count()).where(s.arrival.c.receipt.is_not(None))).scalar_one()
    with opened_ledger(hub.settings, hub.keys) as ledger:
        doubtful = ledger.centre.doubtful()
    print(f"{states}; {receipts} receipts; {sum(doubtful.values())} records in conflict, of {len(doubtful)} firms")


def _progress(what: str, done: int, count: int, begun: float, *, ended: bool = False) -> None:
    took = time.perf_counter() - begun
    rate = done / took if took else 0.0
    print(f"\r{what} {done} of {count}, {rate:.0f} a second, {took:.0f} s", end="\n" if ended else "", file=sys.stderr)


def _memory() -> float:
    """Megabytes that this process holds."""
    if sys.platform != "linux":
        return 0.0
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


if __name__ == "__main__":
    main()
