"""Files as services see them: a profile of their own, a firm with a facility."""

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

import pytest

from esdesk.core.ids import new_id
from esdesk.core.paths import using_profile
from esdesk.exchange.keys import load_or_make
from esdesk.ledger.ledger import Ledger
from esdesk.services.files.files import entered, new_file, opened


@dataclass(frozen=True)
class Plant:
    """An open file with its firm and facility."""

    ledger: Ledger
    firm: UUID
    facility: UUID

    def have(self, name: str, **values: object) -> UUID:
        """A have of that name, with whatever else is said of it."""
        return self.add("resource", {"facility": str(self.facility), "direction": "have", "name": name} | values)

    def set(self, entity: str, row: UUID, **values: object) -> None:
        """Sets fields of a record."""
        self.ledger.record(self.firm, [entered(entity, row, name, value) for name, value in values.items()])

    def add(self, entity: str, values: Mapping[str, object]) -> UUID:
        row = new_id()
        self.ledger.record(self.firm, [entered(entity, row, name, value) for name, value in values.items()])
        return row


@pytest.fixture
def profile(tmp_path, monkeypatch) -> Path:
    monkeypatch.setenv("ESDESK_KEYRING", "off")
    monkeypatch.setenv("ESDESK_PROFILE", str(tmp_path / "profile"))
    return Path(tmp_path / "profile")


@pytest.fixture
def made(profile, tmp_path):
    """Makes a file of a foundry (or another sector) in the test's folder."""

    def make(name="plant.esdesk", firm="Örnek Dökümhane", nace="24.51"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        return new_file(tmp_path / name, firm, nace)

    return make


@pytest.fixture
def plant(made):
    new = made()
    with opened(new.path) as ledger:
        yield Plant(ledger, new.firm, new.facility)


@pytest.fixture
def laptops(plant, tmp_path):
    """What other laptops wrote into copies of the plant's file, as operations; `write` is called once for each."""
    plant.ledger.make_whole()
    number = iter(range(9))

    def on_another(write):
        at = next(number)
        copy = tmp_path / f"{at}.esdesk"
        shutil.copy(plant.ledger.path, copy)
        with using_profile(tmp_path / f"profile{at}"), opened(copy) as ledger:
            write(ledger)
            return ledger.operations(plant.firm, load_or_make().device)

    return on_another
