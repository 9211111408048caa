"""A package that waits in a hub's inbox is looked at before anybody decides; nothing of it gets into the data."""

from uuid import UUID

import pytest

from esdesk.core.errors import UserFault
from esdesk.hub import administering
from esdesk.ledger.views import Change
from esdesk.services.sync.previewing import What

ROW = UUID(int=7)


def test_what_a_stranger_wrote_is_seen_and_not_merged(served, laptop):
    one, two = laptop("one").begin().write(ROW, name="Kül").enrol(served), laptop("two").enrol(served)
    one.sync(served.url)
    two.firm = one.firm
    with two.open() as ledger:
        said = {"name": "Altın", "note": "yalan"}.items()
        ledger.record(
            one.firm, [Change("firm", one.firm, "note", "x"), *(Change("resource", ROW, *each) for each in said)]
        )
    [package] = two.sync(served.url).packages
    before = served.digest(one.firm)
    told = administering.preview(served.data, package.sha256.hex()[:8], "en")
    [row] = [row for row in told.rows if row.row == ROW]
    assert row.what is What.CHANGED
    assert {field.field: field.new for field in row.fields}["note"] == "yalan"
    assert {field.by.device for field in row.fields} == {two.keys.device}
    [conflict] = told.conflicts
    assert {head.value for head in conflict.heads} == {"Kül", "Altın"}
    assert served.digest(one.firm) == before
    one.write(ROW, name="Uçucu kül").sync(served.url)
    assert served.digest(one.firm) != before, "the hub writes on"


def test_what_names_none_or_several_is_told(served, laptop):
    laptop().begin().enrol(served).sync(served.url)
    for given in ("", "00"):
        with pytest.raises(UserFault, match="hub-inbox-unclear"):
            administering.preview(served.data, given, "en")
