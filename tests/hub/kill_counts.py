"""At which step each kill fell, told at the end of a run that kills often."""

from collections import Counter

from sqlalchemy import select

from esdesk.hub import arrivals
from esdesk.hub import store as s
from esdesk.hub.settings import Settings
from esdesk.hub.store import Store
from esdesk.services.sync.syncing import Outgoing, Stage

Counts = Counter[tuple[str, str]]

FELL: Counts = Counter()
"""How many kills of whom fell at which step; a test that found something lost ends before it counts."""

MANY = 50
"""Kills in one test from which on it is worth a table."""


def none_yet() -> Counts:
    return Counter()


def laptop_step(outbox: list[Outgoing]) -> str:
    """What a laptop was about, as its file tells after the kill."""
    stages = {one.stage for one in outbox if one.receipt is None}
    if Stage.SENDING in stages:
        return "sending, or waiting for a receipt"
    return "packed, and not sent yet" if Stage.QUEUED in stages else "recording, or just receipted"


def hub_step(settings: Settings) -> str:
    """What a hub was about, as its folder tells before it is started again."""
    with Store(settings.registry) as store, store.reading() as connection:
        waiting = arrivals.count(connection, arrivals.State.WAITING)
        begun = connection.execute(select(s.upload.c.id, s.upload.c.length).where(~s.upload.c.finished)).all()
    sizes = [(path.stat().st_size, length) for id, length in begun if (path := settings.incoming / id).exists()]
    if waiting:
        return "opening, merging or writing a receipt"
    if any(there < length for there, length in sizes):
        return "taking bytes"
    return "putting a whole file into the archive" if begun else "between two packages"


def table() -> list[str]:
    """A line for each step, and the sum."""
    lines = [f"{count:6}  {whom}: {step}" for (whom, step), count in sorted(FELL.items())]
    return [*lines, f"{FELL.total():6}  kills, after each of which all that was acknowledged was there, once"]
