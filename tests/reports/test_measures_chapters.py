"""What the chapters on cost of waste, indicators and measures say, in both languages, to whom, and where nothing is."""

import shutil

import pytest

from esdesk.audit.visibility import Reader
from esdesk.reports.blocks import Drawing, Entry, Table
from esdesk.reports.chapters.indicators import indicators, no_indicators
from esdesk.reports.chapters.measures import measures, no_measures
from esdesk.reports.chapters.waste_cost import no_cost, waste_cost
from esdesk.services.files import files
from esdesk.services.records import records
from esdesk.services.report.reporting import gather
from tests import economy
from tests.reports.conftest import AT


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    """The marble yard with money."""
    path = tmp_path_factory.mktemp("yard") / "yard.esdesk"
    economy.fill(path)
    return path


@pytest.fixture
def yard(filled, tmp_path):
    """A copy of it, open."""
    with files.opened(shutil.copy(filled, tmp_path / "yard.esdesk")) as ledger:
        yield ledger


def said(blocks):
    """Every word of the tables, with the rest as it comes."""
    found = []
    for one in blocks:
        if isinstance(one, Table):
            found += [cell.text for row in one.rows for cell in row.cells]
        elif isinstance(one, Entry):
            found.append(one.cell.text)
        else:
            found.append(str(getattr(one, "text", "")))
    return " | ".join(found)


def test_they_say_what_the_services_computed_in_both_languages(yard):
    turkish = gather(yard, files.the_firm(yard), "tr", at=AT)
    english = gather(yard, files.the_firm(yard), "en", at=AT)
    assert "Moloz | Blok kesim | 2.373 | 305 | 482 | 223 | 3.383" in said(waste_cost(turkish))
    assert "nobody said what its disposal costs" in said(waste_cost(english))
    assert "Energy | kWh/t | 240 | 254 | −5.2%" in said(indicators(english))
    assert "Enerji | kWh/t | 240 | 254 | −%5,2" in said(indicators(turkish))
    cards = said(measures(turkish))
    assert "361 – 507 – 628 bin TL (4,3 TL/kWh, yazılan fiyat)" in cards
    assert "10 yıllık net bugünkü değer" in cards
    assert "Yer yok" in cards
    assert "Bakım şefi | 15.03.2027 | Öneri" in cards
    assert no_measures(turkish) == no_cost(turkish) == no_indicators(turkish) == ""


def test_sums_leave_the_rejected_out_and_the_plan_leaves_out_what_is_done(yard):
    content = gather(yard, files.the_firm(yard), "en", at=AT)
    (sheet,) = content.measures
    assert [printed for printed, _ in sheet.sums] == ["111", "606", "6,020", "20,315"]
    ranked, plan, *cards = [one for one in measures(content) if isinstance(one, Table)]
    assert len(ranked.rows) == len(sheet.lines) + 1 == 10
    assert {row.cells[3].text for row in plan.rows} == {"Proposed", "In progress"}
    assert len(cards) == 9
    assert sum(isinstance(one, Drawing) for one in measures(content)) == 1


def test_the_base_year_of_the_visit_counts_where_it_can_be_told(yard):
    facility = yard.records("facility")[0].row
    records.add(yard, "visit", {"dates": "20.11.2026", "base_year": "2024"}, to=facility.hex)
    content = gather(yard, files.the_firm(yard), "en", at=AT)
    assert content.indicators[0].title == "Indicators of 2024, beside 2023"
    assert content.costs[0].title == "Cost of waste of 2025"


def test_who_may_not_see_all_of_it_reads_nothing_that_would_be_wrong(yard):
    firm = files.the_firm(yard)
    records.set_field(yard, yard.records("firm")[0].row.hex, "visibility", "hepsi=ortaklar; önlemler=merkez")
    centre = gather(yard, firm, "en", Reader.CENTRE, AT)
    assert len(centre.measures[0].lines) == 9
    assert "Bakım şefi" not in said(measures(centre))
    partners = gather(yard, firm, "en", Reader.PARTNERS, AT)
    assert not partners.measures
    assert not partners.costs
    assert "this reader may see" in no_measures(partners)
    assert "may not see every price" in no_cost(partners)


def test_without_anything_they_say_so(tmp_path):
    made = files.new_file(tmp_path / "plant.esdesk", "Örnek A.Ş.", "23.70")
    with files.opened(made.path) as ledger:
        content = gather(ledger, made.firm, "tr", at=AT)
    assert no_measures(content) == "Önlem kaydedilmedi."
    assert "hesaplanamadı" in no_cost(content)
    assert "hesaplanamadı" in no_indicators(content)
