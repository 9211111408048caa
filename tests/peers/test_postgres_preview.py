"""A preview where the centre's data is in PostgreSQL: it says what the merge does, and nothing of it stays."""

import random

import pytest

from esdesk.core.operation import Level
from esdesk.hub import moving
from esdesk.hub.settings import Settings
from esdesk.ledger.views import Change
from esdesk.services.sync import packing, previewing
from tests.hub import test_inbox_preview
from tests.hub.conftest import own_profile  # noqa: F401  a fixture
from tests.hub.served import serving
from tests.ledger.devices import FIRM, TEN_YEARS_MS, Device
from tests.peers.server_devices import ServerDevice
from tests.services.test_previewing import FIELDS, ROWS, difference, parcel, seen

pytestmark = pytest.mark.peer


def test_the_inbox_is_looked_at_before_anybody_decides(postgres, tmp_path, laptop):
    settings = Settings(tmp_path / "hub")
    settings.make_folders()
    moving.use_database(settings, postgres.url(postgres.new_database()))
    with serving(settings) as served:
        test_inbox_preview.test_what_a_stranger_wrote_is_seen_and_not_merged(served, laptop)


@pytest.mark.parametrize("seed", range(3))
def test_the_preview_is_the_difference_that_the_merge_makes(postgres, tmp_path, seed):
    chance = random.Random(seed)
    centre, other = ServerDevice(postgres, tmp_path, 0), Device(tmp_path, 1, TEN_YEARS_MS)
    for device in (centre, other, centre, other):
        with device.open() as ledger:
            for _ in range(6):
                change = Change("resource", chance.choice(ROWS), chance.choice(FIELDS), chance.choice("abc"))
                ledger.record(FIRM, [change])
            if chance.random() < 0.5:
                ledger.delete([(FIRM, "resource", chance.choice(ROWS))])
        (other if device is centre else centre).merge(device.own()[: chance.randrange(8)])
    sent = [one.at(Level.WITHHELD) if chance.random() < 0.2 else one for one in other.own()]
    with centre.open() as ledger:
        before, digest = seen(ledger), ledger.digest()
        told = previewing.preview_of(ledger, [parcel(other.key, sent)], "en")
        assert (seen(ledger), ledger.digest()) == (before, digest)
        ledger.merge_all([packing.parcelled(parcel(other.key, sent)[1])])
        rows = {one.row: (one.what, {field.field: (field.old, field.new) for field in one.fields}) for one in told.rows}
        assert rows == difference(before, seen(ledger))
