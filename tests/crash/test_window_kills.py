"""The window, killed while someone types, pastes and imports: nothing acknowledged is gone, nothing is there by halves.

What stands in the file afterwards is compared as a whole: it is what was acknowledged last, or that and the one act
which was on its way. So each line is there once, a block whole or not at all, and a draft no more than a letter behind.
"""

import json
import random
import shutil
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from esdesk.catalogue.read import default
from esdesk.desktop.places.firm.place import FirmPlace
from esdesk.desktop.places.inventory.place import InventoryPlace
from esdesk.desktop.window import Window
from esdesk.services.files import drafts
from esdesk.services.files.drafts import CELL, QUICK_LINE
from esdesk.services.files.files import new_file, opened, the_firm
from esdesk.services.inventory import inventory
from esdesk.services.records import records
from tests.crash.at_the_window import FIELD, rows_of_block, shown, sit
from tests.crash.killing import Child, check_whole, image, let_pass

KILLS = {"typing": 4, "pasting": 4, "importing": 4}
"""How many kills each kind of work has to survive in every run."""

SOAK = 60
"""And of each kind when there is time."""

_MOST = {"typing": 150, "pasting": 4, "importing": 4}
"""How much of what a child tells is waited for; opening the window is killed too."""

_WITHIN = {"typing": 0.01, "pasting": 0.4, "importing": 0.4}
"""Seconds, about as long as one letter or one block takes."""


@dataclass(frozen=True)
class Standing:
    """What a file holds.

    Attributes:
        drafts: what is being typed, by kind of record.
        values: the name of the first line, which is typed in its cell, and the field of the firm.
        lines: all other lines, by name and amount.
    """

    drafts: dict[str, str] = field(default_factory=dict)
    values: dict[str, str] = field(default_factory=dict)
    lines: Counter[tuple[str, str]] = field(default_factory=Counter)

    def after(self, act: str, where: str, text: str) -> "Standing":
        """And when an act has been done."""
        others = {key: words for key, words in self.drafts.items() if key != where}
        if act == "draft":
            return replace(self, drafts=others | {where: text} if text else others)
        if act == "value":
            return replace(self, drafts=others, values=self.values | {where: text})
        if act == "line":
            name = text.removesuffix(" 12 t/ay")
            return replace(self, drafts=others, lines=self.lines + Counter([(name, "12 t/ay")]))
        return replace(self, lines=self.lines + Counter(rows_of_block(int(text))))


def expected(before: Standing, told: list[str]) -> tuple[Standing, Standing]:
    """What was acknowledged last, and that with the act that had begun."""
    done = begun = before
    for what, *act in map(json.loads, told):
        if what == "done":
            done = begun
        else:
            begun = done.after(*act)
    return done, begun


def standing(path: Path) -> Standing:
    """What a file holds now."""
    with opened(path) as ledger:
        firm = the_firm(ledger)
        first, *lines = inventory.page(ledger, firm, inventory.Query(), 0, 100_000)
        kept = [(one.entity, one.text) for one in drafts.all(ledger)]
        (record,) = ledger.records("firm")
        quantities = len(ledger.records("quantity"))
    assert len(dict(kept)) == len(kept)
    assert quantities == len(lines)
    values = {CELL: first.name, "firm": str(record.values.get(FIELD) or "")}
    return Standing(dict(kept), values, Counter((one.name, f"{one.amount} {one.unit}") for one in lines))


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file of an invented firm with one line, made in the profile of those who are killed."""
    path = tmp_path / "plant.esdesk"
    shutil.copytree(default().path.parent, tmp_path / "profile" / "catalogue")  # building it takes seconds
    monkeypatch.setenv("ESDESK_KEYRING", "off")
    monkeypatch.setenv("ESDESK_PROFILE", str(tmp_path / "profile"))
    new_file(path, "Örnek Döküm A.Ş.", "24.51")
    with opened(path) as ledger:
        records.add(ledger, "resource", {"name": "palet", "direction": "have", "kind": "material"})
    monkeypatch.setenv("ESDESK_PROFILE", str(tmp_path / "profile of the test"))
    return path


def killed(chance: random.Random, kind: str, path: Path, first: int) -> list[str]:
    """What a child told that was killed in the midst of its work."""
    child = Child(sit, path, path.parent / "profile", kind, first)
    child.wait_for(chance.randint(0, _MOST[kind]))
    let_pass(chance.random() * _WITHIN[kind])
    assert child.kill(), "the child ended by itself"
    return child.acknowledged


def survive(kind: str, path: Path, seed: int, kills: int) -> Standing:
    """Kills again and again, and looks each time; returns what is there in the end."""
    chance = random.Random(seed)
    known = standing(path)
    for turn in range(kills):
        told = killed(chance, kind, path, turn * 100)
        allowed = expected(known, told)
        left = image(path, path.parent / "image")
        check_whole(left)
        known = standing(left)
        assert known in allowed, f"seed {seed}, kill {turn}: {told_apart(known, allowed[0])} {told[:4]} {told[-4:]}"
        look_through_window(left, known)
    return known


def told_apart(found: Standing, wanted: Standing) -> str:
    """What is there of one and not of the other."""
    lines = Counter(found.lines)
    lines.subtract(wanted.lines)
    return f"{found.drafts} {wanted.drafts}, {found.values} {wanted.values}, {[one for one in lines.items() if one[1]]}"


def look_through_window(path: Path, known: Standing) -> None:
    """A new window on the file brings back what was being typed, where it was typed."""
    window = Window()
    window.show()
    window.open_file(path)
    place = window.place
    assert isinstance(place, InventoryPlace)
    assert place.bar.edit.text() == known.drafts.get(QUICK_LINE, "")
    wait_until(lambda: place.editing.is_open == (CELL in known.drafts))
    if CELL in known.drafts:
        assert place.editing.box.text() == known.drafts[CELL]
    firm = shown(window, "firm")
    assert isinstance(firm, FirmPlace)
    assert firm.firm.edits[FIELD].box().text() == known.drafts.get("firm", known.values["firm"])
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def wait_until(holds: Callable[[], bool]) -> None:
    loop, ticking = QEventLoop(), QTimer(interval=1)
    ticking.timeout.connect(lambda: loop.quit() if holds() else None)
    ticking.start()
    QTimer.singleShot(20_000, loop.quit)
    loop.exec()
    ticking.stop()
    assert holds()


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("kind", KILLS)
def test_a_killed_window_loses_nothing_it_acknowledged(file, kind):
    before = standing(file)
    assert survive(kind, file, 1, KILLS[kind]) != before  # else nothing was tried


@pytest.mark.soak
@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("kind", KILLS)
@pytest.mark.parametrize("seed", range(100, 103))
def test_a_window_that_is_killed_for_long_loses_nothing(file, kind, seed):
    survive(kind, file, seed, SOAK)
