"""Bills typed in a line, changed in cells, taken from sheets; what is missing, odd and accepted among them."""

from datetime import datetime
from decimal import Decimal

import pytest
import xlsxwriter

from esdesk.audit.carriers import HeatBasis
from esdesk.audit.findings import text_of
from esdesk.audit.readings import read
from esdesk.core.errors import UserFault
from esdesk.services.checks.checking import findings
from esdesk.services.energy import bill_writing
from esdesk.services.energy.bill_dates import bill_dates
from esdesk.services.energy.bill_headers import BillHeader, bill_header
from esdesk.services.energy.bill_import import plan_bill_paste, plan_bill_sheet
from esdesk.services.energy.bills import State, bills
from esdesk.services.energy.year import energy_year
from esdesk.services.sheets import importing


@pytest.fixture
def year_of(plant):
    def year(number=2025):
        return energy_year(plant.ledger, plant.firm, plant.facility, number)

    return year


@pytest.fixture
def fill(plant):
    """A year of electricity at 10,000 kWh a month, but for some months."""

    def fill(but=(), year=2025):
        for month in range(1, 13):
            if month not in but:
                bill_writing.add_bill(plant.ledger, plant.facility, "electricity", f"{month:02}.{year} 10.000 kWh")

    return fill


@pytest.mark.parametrize(
    ("said", "first", "last"),
    [
        ("01.2025", "2025-01", None),
        ("Ocak 2025", "2025-01", None),
        ("ŞUBAT 2025", "2025-02", None),
        ("Oca.25", "2025-01", None),
        ("Jan 2025", "2025-01", None),
        ("2025/3", "2025-03", None),
        ("2025-03", "2025-03", None),
        ("26.12.2024 – 25.01.2025", "2024-12-26", "2025-01-25"),
        ("26.12.24-25.01.25", "2024-12-26", "2025-01-25"),
        ("26/12/2024 - 25/01/2025", "2024-12-26", "2025-01-25"),
        ("1-31.01.2025", "2025-01-01", "2025-01-31"),
        ("26.12-25.01.2025", "2024-12-26", "2025-01-25"),
        ("2025-01-01 00:00:00", "2025-01-01", None),
    ],
)
def test_days_are_read_as_people_write_them(said, first, last):
    found = bill_dates(said)
    assert (found["from"], found.get("to")) == (first, last)


@pytest.mark.parametrize("said", ["Foo 2025", "13.2025", "31.02.2025", "kWh", "", "2025-13"])
def test_what_are_no_days_is_refused(said):
    with pytest.raises(UserFault) as told:
        bill_dates(said)
    assert told.value.code == "date-unreadable"


def test_in_a_column_of_months_the_first_is_the_month():
    assert bill_dates("2025-02-01", month=True) == {"from": "2025-02"}
    assert bill_dates("01.02.2025", month=True) == {"from": "2025-02"}
    assert bill_dates("02.02.2025", month=True) == {"from": "2025-02-02"}


@pytest.mark.parametrize("said", ["6,1 milyon TL", "6100 bin TL", "6.1 million TRY"])
def test_money_is_said_in_thousands_and_millions(plant, said):
    row = bill_writing.add_bill(plant.ledger, plant.facility, "natural_gas", f"2025 420.000 Sm3, {said}")
    record = plant.ledger.record_at(row)
    assert record.values["cost"]["amount"] == said.rsplit(" ", 1)[0]
    assert read(record).cost == 6_100_000


def test_a_line_says_days_amount_and_money(plant):
    row = bill_writing.add_bill(
        plant.ledger, plant.facility, "electricity", "26.12.2024 – 25.01.2025 511.840 kWh 2.201.000 TL"
    )
    values = plant.ledger.record_at(row).values
    assert values["amount"] == {"value": "511.840", "unit": "kWh", "quality": "invoiced"}
    assert values["cost"] == {"amount": "2.201.000", "currency": "TRY"}
    second = bill_writing.add_bill(
        plant.ledger, plant.facility, "electricity", "26.01.2025-25.02.2025: 2.083.000 TL 484,31"
    )
    assert plant.ledger.record_at(second).values["amount"]["unit"] == "kWh"
    with pytest.raises(UserFault) as told:
        bill_writing.add_bill(plant.ledger, plant.facility, "water", "01.2025 780")
    assert told.value.code == "amount-no-unit"
    for text, code in (("780 m3", "bill-without-days"), ("01.2025 12 TL", "bill-without-amount")):
        with pytest.raises(UserFault) as told:
            bill_writing.add_bill(plant.ledger, plant.facility, "water", text)
        assert told.value.code == code


def test_a_missing_month_is_shown_estimated_and_only_taken_over_by_hand(plant, year_of, fill):
    fill(but=(3,))
    lane = year_of().lanes[0]
    missing = [one for one in bills(plant.ledger, plant.firm, lane, "tr") if one.state is State.MISSING]
    (one,) = missing
    assert (one.dates, one.days, one.months) == ("01.03.2025 – 31.03.2025", 31, ((2025, 3, 31),))
    assert year_of().tep_missing > 0
    before = year_of().found.tep
    assert one.estimate is not None
    row = bill_writing.take_estimate(plant.ledger, plant.facility, one.estimate, "tr")
    assert plant.ledger.record_at(row).values["amount"]["quality"] == "estimated"
    assert year_of().tep_missing == 0
    assert float(year_of().found.tep - before) == pytest.approx(
        float(one.estimate.reading.amount) / 1000 * 0.086, rel=0.01
    )
    (taken,) = [
        one for one in bills(plant.ledger, plant.firm, year_of().lanes[0], "tr") if one.state is State.ESTIMATED
    ]
    assert taken.row == row
    bill_writing.put(plant.ledger, row, "amount", "9.800")
    assert plant.ledger.record_at(row).values["amount"] == {
        "value": "9.800", "unit": "kWh", "method": "önceki ve sonraki okumanın günlük ortalaması"
    }  # fmt: skip


def test_what_is_odd_is_told_until_somebody_says_why(plant, year_of, fill):
    fill(but=(8,))
    row = bill_writing.add_bill(plant.ledger, plant.facility, "electricity", "08.2025 1.000 kWh")
    assert [one.state for one in bills(plant.ledger, plant.firm, year_of().lanes[0], "en") if one.row == row] == [
        State.UNUSUAL
    ]
    assert "check-reading-unusual" in [one.code for one in findings(plant.ledger, plant.firm)]
    bill_writing.accept_unusual(plant.ledger, row, "izin ayı")
    (one,) = [one for one in bills(plant.ledger, plant.firm, year_of().lanes[0], "en") if one.row == row]
    assert (one.state, one.reason) == (State.ACCEPTED, "izin ayı")
    assert one.aside is not None
    assert one.aside < Decimal("-0.8")
    bill_writing.doubt_again(plant.ledger, row)
    (one,) = [one for one in bills(plant.ledger, plant.firm, year_of().lanes[0], "en") if one.row == row]
    assert one.state is State.UNUSUAL


def test_checks_tell_gaps_overlaps_and_gas_without_a_basis(plant):
    for line in ("01.2025 10.000 kWh", "02.2025 10.000 kWh", "15.02.2025 – 31.03.2025 15.000 kWh", "05.2025 9.000 kWh"):
        bill_writing.add_bill(plant.ledger, plant.facility, "natural_gas", line)
    told = [one for one in findings(plant.ledger, plant.firm) if one.where.entity == "reading"]
    codes = [one.code for one in told if one.severity == "should"]
    assert sorted(codes) == ["check-gas-basis"] * 4 + ["check-reading-gap", "check-reading-twice"]
    days = {one.code: one.facts["days"] for one in told if "days" in one.facts}
    assert days == {"check-reading-gap": 30, "check-reading-twice": 14}


def test_gas_in_kwh_is_asked_gross_or_net_with_what_either_means(plant, year_of):
    bill_writing.add_bill(plant.ledger, plant.facility, "natural_gas", "2025 184.000 kWh")
    basis = year_of().basis
    assert float(basis.tep[HeatBasis.GROSS]) == pytest.approx(184 * 0.9 / 11.63)
    assert float(basis.tep[HeatBasis.NET]) == pytest.approx(184 / 11.63)
    bill_writing.set_basis(plant.ledger, basis.rows, HeatBasis.NET)
    assert year_of().basis is None
    assert float(year_of().found.tep) == pytest.approx(184 / 11.63)


@pytest.mark.parametrize(
    ("words", "header"),
    [
        ("Tüketim (kWh)", BillHeader("amount", "", "kWh")),
        ("Doğalgaz (m3)", BillHeader("amount", "natural_gas", "m3")),
        ("ELEKTRİK TÜKETİMİ kWh", BillHeader("amount", "electricity", "kWh")),
        ("Elektrik tutarı (TL)", BillHeader("cost", "electricity", "TL")),
        ("Electricity (TL)", BillHeader("cost", "electricity", "TL")),
        ("Su faturası", BillHeader("cost", "water", "")),
        ("Tutar (KDV dahil)", BillHeader("")),
        ("Fatura Dönemi", BillHeader("dates")),
        ("Tesisat No", BillHeader("meter")),
    ],
)
def test_headers_are_known_in_both_languages(words, header):
    assert bill_header(words) == header


def test_a_wide_sheet_of_months_becomes_a_bill_a_cell(plant, tmp_path, year_of):
    rows: list[list[object]] = [["Örnek Dökümhane 2025 enerji"]]
    rows += [["Ay", "Elektrik (kWh)", "Elektrik tutarı (TL)", "Doğalgaz (m3)", "Su (m3)"]]
    rows += [[f"{month:02}.2025", 45000.5 + month, 210000, None if month == 7 else 1200, 650] for month in range(1, 13)]
    rows += [["Toplam", 540000, 2520000, 13200, 7800]]
    book = xlsxwriter.Workbook(str(tmp_path / "enerji.xlsx"))
    page = book.add_worksheet()
    for at, row in enumerate(rows):
        page.write_row(at, 0, row)
    book.close()
    plan = plan_bill_sheet(plant.ledger, plant.firm, plant.facility, str(tmp_path / "enerji.xlsx"))
    assert (len(plan.added), plan.changed, plan.rejected) == (35, (), ())
    assert plan.skipped == (15,)
    before = plant.ledger.digest(plant.firm)
    importing.carry_out(plant.ledger, plant.firm, plan)
    found = year_of()
    assert {one.carrier: float(one.total) for one in found.lanes} == pytest.approx(
        {"electricity": 540006 + 78, "natural_gas": 13200, "water": 7800}
    )
    assert found.found.cost == 2520000
    again = plan_bill_sheet(plant.ledger, plant.firm, plant.facility, str(tmp_path / "enerji.xlsx"))
    assert (again.added, again.changed) == ((), ())
    plant.ledger.undo()
    assert not year_of().lanes
    assert plant.ledger.digest(plant.firm) != before  # an undo is one more step


def test_a_list_of_readings_by_date_goes_on_from_the_one_before(plant, tmp_path):
    (tmp_path / "su.csv").write_text(
        "Tesisat No;İlk okuma tarihi;Okuma tarihi;Tüketim;Birim;Tutar\n"
        "77;1.12.2024;31.12.2024;640;m3;12.000\n"
        "77;;31.01.2025;655,5;m3;12.250,50\n"
        "78;;31.01.2025;10;m3;200\n"
        "77;01.02.2025;30.02.2025;10;m3;\n"
        "77;01.02.2025;28.02.2025;;m3;500\n"
        "77;01.02.2025;28.02.2025;yok;m3;\n",
        encoding="cp1254",
    )
    plan = plan_bill_sheet(plant.ledger, plant.firm, plant.facility, str(tmp_path / "su.csv"), "water")
    assert [one.name for one in plan.added] == ["01.12.2024 – 31.12.2024", "01.01.2025 – 31.01.2025"]
    assert [(one.number, one.column, one.fault.code) for one in plan.rejected] == [
        (4, "Okuma tarihi", "bill-without-start"),
        (5, "Okuma tarihi", "date-unreadable"),
        (6, "Tüketim", "bill-without-amount"),
        (7, "Tüketim", "amount-no-number"),
    ]
    importing.carry_out(plant.ledger, plant.firm, plan)
    (tmp_path / "su.csv").write_text(
        "Tesisat No;Dönem;Tüketim (m3);Tutar\n"
        "77;01.01.2025 – 31.01.2025;660;12.250,50\n77;01.02.2025;700;1\n77;2.2025;1;1\n",
        encoding="utf-8",
    )
    plan = plan_bill_sheet(plant.ledger, plant.firm, plant.facility, str(tmp_path / "su.csv"), "water")
    ((changed,), (added,)) = (plan.changed, plan.added)
    assert [(one.field, one.new["value"]) for one in changed.replaced] == [("amount", "660")]
    assert [one.fault.code for one in plan.rejected] == ["bill-said-twice"]
    assert [text_of(one, "dates", "from") for one in plant.ledger.records("reading")] == ["2024-12-01", "2025-01-01"]
    assert added.number == 3


def test_a_block_without_header_is_understood_by_what_stands_in_it(plant):
    bill_writing.add_bill(plant.ledger, plant.facility, "electricity", "12.2024 40.000 kWh")
    plan = plan_bill_paste(
        plant.ledger, plant.firm, plant.facility, "01.2025\t45.000\t210.000\n02.2025\t44.100\t205.500\n", "electricity"
    )
    assert [held for _, held in plan.columns] == ["dates", "amount", "cost"]
    assert len(plan.added) == 2
    with pytest.raises(UserFault) as told:
        plan_bill_paste(plant.ledger, plant.firm, plant.facility, "bu\tbir\tliste\n", "electricity")
    assert told.value.code == "sheet-without-bills"
    none = plan_bill_paste(plant.ledger, plant.firm, plant.facility, "01.2025\t45.000\n")
    assert [one.fault.code for one in none.rejected] == ["bill-without-carrier"]


def test_a_sheet_may_be_called_by_its_carrier(plant, tmp_path):
    (tmp_path / "Doğal gaz 2025.csv").write_text("Dönem;Tüketim (kWh)\n01.2025;1.200\n", encoding="utf-8")
    given = str(tmp_path / "Doğal gaz 2025.csv")
    plan = plan_bill_sheet(plant.ledger, plant.firm, plant.facility, given, "water")
    assert [change.value for change in plan.added[0].changes if change.field == "carrier"] == ["natural_gas"]


def test_bills_over_the_days_of_others_are_doubtful(plant):
    bill_writing.add_bill(plant.ledger, plant.facility, "electricity", "01.2025 45.000 kWh")
    plan = plan_bill_paste(plant.ledger, plant.firm, plant.facility, "20.01.2025-19.02.2025\t45.000\n", "electricity")
    assert [(one.number, one.what.code, dict(one.what.facts)) for one in plan.doubts] == [
        (1, "bill-covers-days", {"days": 12})
    ]


def test_days_that_a_workbook_keeps_as_dates_are_read(plant, tmp_path):
    book = xlsxwriter.Workbook(str(tmp_path / "gun.xlsx"))
    page, month = book.add_worksheet("Elektrik"), book.add_format({"num_format": "mmm.yy"})
    page.write_row(0, 0, ["Ay", "Tüketim (kWh)"])
    page.write_datetime(1, 0, datetime(2025, 2, 1), month)
    page.write_number(1, 1, 45123.456 + 1)
    book.close()
    (planned,) = plan_bill_sheet(plant.ledger, plant.firm, plant.facility, str(tmp_path / "gun.xlsx")).added
    said = {one.field: one.value for one in planned.changes}
    assert said["dates"] == {"from": "2025-02"}
    assert said["amount"] == {"value": "45124,4560", "unit": "kWh"}
