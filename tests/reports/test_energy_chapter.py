"""What the chapter on energy and water says, in both languages and to whom; and what it says where nothing is."""

from decimal import Decimal

import pytest

from esdesk.audit.visibility import Reader
from esdesk.reports.blocks import Drawing, Table
from esdesk.reports.chapters.energy import energy, no_energy
from esdesk.reports.chapters.factors import factor_numbers, factors
from esdesk.services.energy import bill_writing
from esdesk.services.energy.bill_import import plan_bill_paste
from esdesk.services.report.reporting import gather
from esdesk.services.sheets import importing
from tests.reports.conftest import AT


@pytest.fixture
def bills(plant):
    """Electricity without March and with an odd August that was explained, diesel, wood, water, and what was made."""
    rows = ["Ay\tElektrik (kWh)\tElektrik (TL)\tMotorin (L)\tOdun (ton)\tSu (m3)"]
    for month in range(1, 13):
        amount = "" if month == 3 else "300.000" if month == 8 else "490.000"
        rows.append(f"{month:02}.2025\t{amount}\t2.000.000\t800\t2\t600".replace("\t\t2.000.000", "\t\t"))
    plan = plan_bill_paste(plant.ledger, plant.firm, plant.facility, "\n".join(rows))
    assert not plan.rejected
    importing.carry_out(plant.ledger, plant.firm, plan)
    odd = next(one for one in plant.ledger.records("reading") if one.values["amount"]["value"] == "300.000")
    bill_writing.accept_unusual(plant.ledger, odd.row, "bakım duruşu")
    made = {"facility": str(plant.facility), "year": "2025", "product": "Döküm", "amount": "3.500 t/yıl"}
    plant.add("production", made)
    return odd.row


def test_it_prints_factors_scopes_thresholds_and_what_is_missing(plant, bills, reported):
    found = reported("tr", chapters=frozenset({"energy", "factors"})).flat
    for words in (
        "2025 yılının enerji ve suyu",
        "Eşiğin aşılıp aşılmadığını eksik faturalar belirler.",
        "Kapsam 1: tesiste yakılan",
        "Kapsam 2: satın alınan elektrik ve ısı",
        "Biyokütleden CO2, kapsam dışı",
        "01.03.2025 ile 31.03.2025 arasında okuma yok",
        "gerekçe: bakım duruşu",
        "0,469 t CO₂e/MWh",
        "grid_dist_2023",
        "Litre, katalogdaki yoğunlukla kütleye çevrildi.",
    ):
        assert words in found
    english = reported("en", chapters=frozenset({"energy", "factors"})).flat
    assert "The missing bills decide." in english
    assert "0.469 t CO₂e/MWh" in english


def test_its_sums_are_those_of_its_parts(plant, bills):
    content = gather(plant.ledger, plant.firm, "en", at=AT)
    (sheet,) = content.energy
    tep, gj, co2e, cost = (number for _, number in sheet.sums)
    assert tep == sum(one.tep or Decimal(0) for one in sheet.carriers)
    assert float(tep) == pytest.approx(float(sheet.carriers[0].tep or 0) + 12 * 0.8 * 0.832 * 1.02 + 24 * 0.3, rel=0.01)
    assert float(gj) == pytest.approx(float(tep) * 41.868)
    assert co2e == sum(number for _, number, _ in sheet.scopes[:2])
    assert cost == 22_000_000
    assert sheet.specific == (("Döküm", "3,500", sheet.specific[0][2], "2.1"),)
    kinds = [type(one) for one in energy(content)]
    assert kinds.count(Drawing) == 2
    assert kinds.count(Table) == 3


def test_the_base_year_of_the_visit_counts_where_it_was_read(plant, bills):
    bill_writing.add_bill(plant.ledger, plant.facility, "electricity", "2024 5.000.000 kWh")
    visit = plant.add("visit", {"facility": str(plant.facility), "dates": "20.11.2026", "base_year": "2024"})
    assert gather(plant.ledger, plant.firm, "en", at=AT).energy[0].title == "Energy and water of 2024"
    plant.set("visit", visit, base_year="2019")
    assert gather(plant.ledger, plant.firm, "en", at=AT).energy[0].title == "Energy and water of 2025"


def test_who_may_not_see_amounts_reads_nothing_of_them(plant, bills):
    for one in plant.ledger.records("reading"):
        plant.set("reading", one.row, visibility={"all": "private"})
    content = gather(plant.ledger, plant.firm, "en", Reader.PARTNERS, AT)
    assert content.energy == ()
    assert "this reader may see" in no_energy(content)


def test_without_bills_it_says_so(plant):
    content = gather(plant.ledger, plant.firm, "tr", at=AT)
    assert no_energy(content) == "Sayaç okuması ya da fatura kaydedilmedi."


def test_the_annex_lists_each_factor_once_and_the_chapter_names_it_by_its_number(plant, bills):
    content = gather(plant.ledger, plant.firm, "en", at=AT)
    numbers = factor_numbers(content)
    assert set(numbers) == {one.id for sheet in content.energy for one in sheet.factors}
    [table] = [one for one in factors(content) if isinstance(one, Table)]
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    assert [row[0] for row in rows] == [f"F{n}" for n in range(1, len(rows) + 1)]
    assert len(rows) == len(numbers) + len(content.factors)
    grid = next(row for row in table.rows if row.cells[1].below == "grid_dist_2023")
    assert grid.cells[0].text == numbers["grid_dist_2023"]
    assert "Energy and water: " in grid.cells[4].text
    said = [cell.text for one in energy(content) if isinstance(one, Table) for row in one.rows for cell in row.cells]
    assert numbers["grid_dist_2023"] in said
