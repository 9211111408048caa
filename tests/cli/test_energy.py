"""`esdesk energy`: what a year's bills come to, and what is missing among them."""

import pytest


@pytest.fixture
def bills(esdesk, plant):
    """Electricity with a month missing, gas in kWh, a litre of diesel, water, and a reading that lacks its amount."""

    def reading(carrier, start, end, amount, *more):
        dates = [f"dates={start} – {end}" if end else f"dates={start}"]
        esdesk(
            "add",
            plant,
            "reading",
            f"carrier={carrier}",
            "meter=1",
            *dates,
            *([f"amount={amount}"] if amount else []),
            *more,
        )

    reading("elektrik", "2024-12-26", "2025-01-25", "511.840 kWh", "cost=2.201.000 TL")
    reading("electricity", "2025-01-26", "2025-02-25", "484,31 MWh")
    reading("electricity", "2025-03-26", "2025-12-31", "4.400.000 kWh")
    reading("doğal gaz", "2025", "", "184.000 kWh")
    reading("mazot", "2025-06", "", "9.600 L")
    reading("su", "2025", "", "7.790 m3")
    reading("lpg", "2025-06", "", "")
    esdesk("add", plant, "production", "year=2025", "product=Döküm", "amount=3.500 t/yıl")
    return plant


def test_it_counts_and_says_what_is_missing(esdesk, bills):
    said = esdesk("energy", bills).out
    assert "Electricity" in said
    assert "no reading from 26 Feb 2025 to 25 Mar 2025" in said
    assert "gross calorific value" in said
    assert "1 readings lack" in said
    assert "kWh per tonne (3,500 t)" in said
    turkish = esdesk("energy", bills, lang="tr").out
    assert "Doğal gaz" in turkish
    assert "26.02.2025 ile 25.03.2025 arasında okuma yok" in turkish


def test_its_sums_are_those_of_its_parts(esdesk, bills):
    found = esdesk("energy", bills, "--json").json
    by_carrier = {one["carrier"]: one for one in found["meters"]}
    power = 511.84 * 25 / 31 + 484.31 + 4400
    assert by_carrier["electricity"]["tep"] == pytest.approx(power * 0.086)
    assert by_carrier["electricity"]["cost"] == pytest.approx(2_201_000 * 25 / 31)
    assert by_carrier["natural_gas"]["tep"] == pytest.approx(184 * 0.9 / 11.63)
    assert by_carrier["water"]["tep"] is None
    assert by_carrier["water"]["months"][1] == pytest.approx(7790 * 28 / 365)
    assert found["tep"] == pytest.approx(sum(one["tep"] or 0 for one in found["meters"]))
    assert found["gj"] == pytest.approx(found["tep"] * 41.868)
    assert found["scope_2"] == pytest.approx(power * 0.469)
    assert found["years"] == [2025, 2024]
    before = esdesk("energy", bills, "--year", "2024", "--json").json
    assert before["meters"][0]["months"][11] == pytest.approx(511_840 * 6 / 31)


def test_nothing_recorded_is_told(esdesk, plant):
    assert "No meter reading or bill" in esdesk("energy", plant).out


def test_its_months_are_drawn(esdesk, bills, tmp_path):
    assert "Drawn" in esdesk("energy", bills, "-o", tmp_path / "months.svg").out
    assert "2025" in (tmp_path / "months.svg").read_text(encoding="utf-8")
    assert "ends otherwise" in esdesk("energy", bills, "-o", tmp_path / "months.png", code=1).err
