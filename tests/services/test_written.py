"""Who wrote a cell last."""

from esdesk.audit.quick_line import read
from esdesk.services.inventory import inventory
from esdesk.services.inventory.written import last_written


def test_a_cell_tells_who_wrote_it(plant):
    ledger, facility = plant.ledger, plant.facility
    row = inventory.add_line(ledger, facility, read("cam kırığı 40 t/ay"))
    assert last_written(ledger, row, "amount").here
    assert last_written(ledger, row, "price") is None
    inventory.set_cell(ledger, row, "price", "900 TL/t")
    inventory.set_cell(ledger, row, "process", "Paketleme")
    for column in ("name", "price", "process"):
        assert last_written(ledger, row, column).moment is not None
    first = last_written(ledger, row, "amount").moment
    inventory.set_cell(ledger, row, "amount", "41 t/ay")
    second = last_written(ledger, row, "amount").moment
    assert first is not None
    assert second is not None
    assert second >= first
