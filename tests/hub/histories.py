"""Histories of three laptops and a hub: what they do to each other, in any order, over a line that breaks.

The hub is a real one behind real HTTP, but for its merging thread: that takes its steps when a history says so, so that
a history is the same each time. Every value is written once in the world, so that one can say where it lies.
"""

import shutil
import ssl
import tempfile
from collections.abc import Callable
from contextlib import ExitStack, suppress
from pathlib import Path
from random import Random
from typing import Any
from uuid import UUID

import httpx
import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from esdesk.core.errors import EnvironmentFault, UserFault
from esdesk.core.operation import Level
from esdesk.exchange import client_upload
from esdesk.exchange.client import HubClient
from esdesk.hub import administering, ahead, arrivals
from esdesk.hub import hub as hub_module
from esdesk.hub.ahead import Ahead
from esdesk.hub.merging import Merger
from esdesk.hub.settings import Settings, at_home
from esdesk.hub.worker import Worker, opened_ledger
from esdesk.ledger.views import Change
from esdesk.services.sync import packing, syncing
from tests.hub.served import Laptop, free_port, serving
from tests.hub.test_cuts import IN_THE_HUB
from tests.hub.what_holds import AUDITOR, COLLEAGUE, OTHER, WhatHolds

MERGE_CUTS = ("before it is judged", "before the merge", "before the receipt is signed",
              "in the transaction of the receipt")  # fmt: skip
LEVELS = ("private", "centre")
who = st.integers(0, 2)
rows = st.integers(0, 1)
seeds = st.integers(0, 2**16)
cuts = st.one_of(st.none(), st.tuples(st.integers(1, 9), st.booleans()))
"""After how many requests the line breaks in a sync, and whether the last of them still reached the hub."""


class Stepped(Worker):
    """The hub's worker, whose thread never begins: `step` does what waits, in the thread that calls it."""

    def start(self) -> None:
        pass

    def end(self) -> None:
        pass

    def is_alive(self) -> bool:
        return True

    def step(self) -> None:
        with at_home(self._settings.data), opened_ledger(self._settings, self._keys) as ledger:
            merger = Merger(self._settings, self._store, self._keys, ledger)
            self._step(merger, Ahead(self._settings, self._store, self._keys, None))  # type: ignore[arg-type]


class Histories(WhatHolds, RuleBasedStateMachine):
    def settings(self) -> Settings:
        """Hubs with their data in a database have other ones."""
        return Settings(self.folder / "hub")

    @initialize()
    def begin(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="esdesk-histories-"))
        self.patch, self.open = pytest.MonkeyPatch(), ExitStack()
        self.patch.setenv("ESDESK_PROFILE", str(self.folder / "nobody"))
        self.patch.setenv("ESDESK_KEYRING", "off")
        self.patch.setattr(hub_module, "Worker", Stepped)
        self.patch.setattr(ahead, "_FEW", 1000)  # no processes beside: they would take a second each time
        self.patch.setattr(syncing, "_WAITS", 0.0)
        self.patch.setattr(client_upload, "CHUNK", 1500)
        trusted = ssl.create_default_context()
        self.patch.setattr(ssl, "create_default_context", lambda: trusted)  # read anew, it takes as long as a sync
        self.patch.setattr(HubClient, "_once", self.over_the_line(HubClient._once))
        self.left, self.heard = -1, True
        self.hub_settings, self.port, self.number = self.settings(), free_port(), 0
        self.served = self.open.enter_context(serving(self.hub_settings, self.port))
        self.tokens = {}
        self.might_leave = set()
        self.erasures = {}
        self.before_revoking = None
        self.sees_first = False
        self.read = {}
        self.laptops = [Laptop(self.folder / name) for name in ("auditor", "colleague", "other")]
        for own in self.laptops:
            own.home.mkdir()
        first, second = (self.laptops[one].begin().firm for one in (AUDITOR, OTHER))
        self.firms = (first, second)
        self.laptops[AUDITOR].enrol(self.served)
        self.laptops[COLLEAGUE].enrol(self.served, scope="given", writes=[first])
        self.laptops[OTHER].enrol(self.served)
        self.laptops[COLLEAGUE].firm = first
        self.sync(AUDITOR, None)
        self.step(None)
        self.sync(COLLEAGUE, None)

    def over_the_line(self, once):
        """HubClient's one request, over a line that breaks after `left` more of them."""

        def ask(client, *asked):
            if self.left == 0:
                raise EnvironmentFault("hub-unreachable", url=client.url, detail="cut")
            self.left -= 1
            if self.left == 0 and not self.heard:
                with suppress(httpx.HTTPError):
                    once(client, *asked)
                raise EnvironmentFault("hub-unreachable", url=client.url, detail="cut")
            return once(client, *asked)

        return ask

    # what people do

    def firm_of(self, who: int, seed: int = 0) -> UUID:
        return self.firms[1] if who == OTHER and seed % 3 else self.firms[0]

    def row(self, firm: UUID, row: int) -> UUID:
        return UUID(int=100 * (1 + self.firms.index(firm)) + row)

    @rule(who=who, row=rows, seed=seeds)
    def edit(self, who: int, row: int, seed: int) -> None:
        firm = self.firm_of(who, seed)
        self.number += 1
        token = f"değer-{self.number:04d}-{seed:05d}"
        changes = [Change("resource", self.row(firm, row), ("name", "note")[seed % 2], token)]
        with self.laptops[who].open() as ledger:
            if firm not in {one.firm for one in ledger.records("firm")}:
                changes.append(Change("firm", firm, "name", "Başkasının bildiği"))
            made = ledger.record(firm, changes)
        self.tokens[token] = next(one for one in made if one.body and one.body.value == token)

    @rule(who=who, row=rows, seed=seeds)
    def delete(self, who: int, row: int, seed: int) -> None:
        firm = self.firm_of(who, seed)
        with self.laptops[who].open() as ledger:
            if ledger.record_at(self.row(firm, row)) is not None:
                ledger.delete([(firm, "resource", self.row(firm, row))])

    @rule(who=who)
    def settle(self, who: int) -> None:
        with self.laptops[who].open() as ledger:
            for one in ledger.conflicts():
                if one.field is not None and one.entity == "resource":
                    ledger.record(one.firm, [Change("resource", one.row, one.field, "kararlaştırılan")])

    @rule(who=st.sampled_from([AUDITOR, OTHER]), row=rows, level=st.sampled_from(LEVELS))
    def withhold(self, who: int, row: int, level: str) -> None:
        firm = self.firm_of(who, 1)
        with self.laptops[who].open() as ledger:
            ledger.record(firm, [Change("resource", self.row(firm, row), "visibility", {"all": level})])

    @rule(who=who, seed=seeds)
    def erase(self, who: int, seed: int) -> None:
        with self.laptops[who].open() as ledger:
            held = {op.id for firm in self.firms for op in ledger.operations(firm) if op.level == Level.FULL}
            choice = sorted(token for token, op in self.tokens.items() if op.id in held)
            if choice:
                token = Random(seed).choice(choice)
                one = self.tokens[token]
                made = ledger.erase(one.firm, operations=[one.id], reason="a test", asked_by="the firm")
                self.erasures.setdefault(made[0].id, set()).add(token)

    # what goes over the line

    @rule(who=who, cut=cuts)
    def sync(self, who: int, cut: tuple[int, bool] | None) -> None:
        self.note_what_leaves(who)
        self.left, self.heard = cut or (-1, True)
        firms = [self.firms[0]] if who != OTHER or self.sees_first else []
        try:
            self.laptops[who].sync(self.served.url, *firms)
        except EnvironmentFault as fault:
            assert (fault.code, cut is None) == ("hub-unreachable", False)  # noqa: PT017
        except UserFault as fault:
            assert fault.code == "hub-device-revoked"  # noqa: PT017
            assert (who, self.before_revoking is None) == (COLLEAGUE, False)
        self.left = -1
        self.holds()

    @rule()
    def carry(self) -> None:
        """The colleague's package on a stick, uploaded by the auditor."""
        self.note_what_leaves(COLLEAGUE)
        out, own, by = self.folder / "carried.esda", self.laptops[COLLEAGUE], self.laptops[AUDITOR]
        with own.open() as ledger:
            if not ledger.operations(self.firms[0], own.keys.device):
                return
            packing.pack(ledger, self.firms[0], out, [self.served.hub.keys.recipient])
        with by.here(), HubClient(self.served.url, by.keys) as client:
            client_upload.Sending(client, out.read_bytes(), "", lambda _: None, lambda *_: None).send()
        self.holds()

    def note_what_leaves(self, who: int) -> None:
        """What this laptop does not keep private now may be packed, and may then lie at the hub."""
        with self.laptops[who].open() as ledger:
            own = self.laptops[who].keys.device
            for token, op in self.tokens.items():
                record = ledger.record_at(op.body.row)
                said = record.values.get("visibility") if record else None
                if op.device == own and said != {"all": "private"}:
                    self.might_leave.add(token)

    # what the centre does

    @rule(cut=st.one_of(st.none(), st.sampled_from(MERGE_CUTS)))
    def step(self, cut: str | None) -> None:
        with pytest.MonkeyPatch.context() as patch:
            if cut is not None:
                patch.setattr(*IN_THE_HUB[cut], fails)
            worker = self.served.hub.worker
            assert isinstance(worker, Stepped)
            worker.step()
        self.holds()

    @rule()
    def restart(self) -> None:
        self.open.close()
        self.served = self.open.enter_context(serving(self.hub_settings, self.port))
        self.holds()

    @rule(writes=st.booleans())
    def grant(self, writes: bool) -> None:
        firms = [self.firms[0]]
        device = self.laptops[OTHER].keys.fingerprint
        administering.grant(self.served.data, device, "", firms if writes else [], firms)
        self.sees_first = True

    @rule()
    def revoke(self) -> None:
        if self.before_revoking is None:
            self.before_revoking = self.at_hub_by(self.laptops[COLLEAGUE])
            administering.revoke(self.served.data, self.laptops[COLLEAGUE].keys.fingerprint)

    @rule()
    def rebuild(self) -> None:
        self.step(None)
        out = self.folder / "rebuilt.esdesk"
        assert administering.rebuild(self.served.data, out)[1], "the archive makes the same"
        out.unlink()

    def teardown(self) -> None:
        if hasattr(self, "laptops"):
            try:
                self.all_agree_in_the_end()
            finally:
                self.open.close()
                self.patch.undo()
                shutil.rmtree(self.folder)

    def all_agree_in_the_end(self) -> None:
        for who in (AUDITOR, COLLEAGUE, OTHER):
            self.sync(who, None)
            self.step(None)
        for who in (AUDITOR, COLLEAGUE, OTHER):
            self.sync(who, None)
        self.step(None)  # what they learn from each other may let them send more of what they had kept
        first, second = (self.served.digest(firm) for firm in self.firms)
        with self.laptops[AUDITOR].open() as ledger:
            assert ledger.digest(self.firms[0]) == first
        with self.laptops[OTHER].open() as ledger:
            assert ledger.digest(self.firms[1]) == second
        if self.before_revoking is None:
            assert self.laptops[COLLEAGUE].digest() == first
        waiting = [one for one in self.served.arrivals().values() if one.state == arrivals.State.WAITING]
        assert waiting == []


def play(machine: Histories, seed: int, steps: int) -> None:
    """One history, drawn by chance: what happens often in a day happens often here."""
    chance = Random(seed)
    machine.begin()
    for _ in range(steps):
        cut = chance.choice([None, (chance.randint(1, 9), chance.random() < 0.5)])
        steps_of: dict[Callable[..., None], tuple[float, list[Any]]] = {
            machine.edit: (8, [chance.randrange(3), chance.randrange(2), chance.randrange(2**16)]),
            machine.sync: (8, [chance.randrange(3), cut]),
            machine.step: (4, [chance.choice([None, *MERGE_CUTS])]),
            machine.withhold: (2, [chance.choice([AUDITOR, OTHER]), chance.randrange(2), chance.choice(LEVELS)]),
            machine.erase: (2, [chance.randrange(3), chance.randrange(2**16)]),
            machine.delete: (1, [chance.randrange(3), chance.randrange(2), chance.randrange(2**16)]),
            machine.settle: (1, [chance.randrange(3)]),
            machine.grant: (1, [chance.random() < 0.5]),
            machine.carry: (1, []),
            machine.restart: (1, []),
            machine.rebuild: (1, []),
            machine.revoke: (0.5, []),
        }
        step = chance.choices(list(steps_of), [often for often, _ in steps_of.values()])[0]
        step(*steps_of[step][1])
    machine.teardown()


def fails(*_: object, **__: object) -> None:
    raise EnvironmentFault("disk-fails", file="test")
