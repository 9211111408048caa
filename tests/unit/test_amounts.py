from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esdesk.core.amounts import Amount, WorkingTime, canonical_amount, parse_amount, per_year
from esdesk.core.errors import Fault, UserFault
from esdesk.core.numbers import Number, parse_number
from esdesk.core.phrases import amount_members
from esdesk.core.sentences import told
from esdesk.core.units import Period, unit, units


def meaning(text):
    return canonical_amount(amount_members(text))


@pytest.mark.parametrize(
    ("text", "value", "symbol", "per"),
    [
        ("1.234,5 ton/yıl", "1234.5", "t", "year"),
        ("1234.5 t", "1234.5", "t", None),
        ("1,234.5 kg", "1234.5", "kg", None),
        ("1200 kg/day", "1200", "kg", "day"),
        ("3 m³/h", "3", "m3", "hour"),
        ("250 kWh", "250", "kWh", None),
        ("40 ton/ay", "40", "t", "month"),
        ("500 ad/ay", "500", "pcs", "month"),
        ("günde 40 kg", "40", "kg", "day"),
        ("40 kg per day", "40", "kg", "day"),
        ("aylık 500 adet", "500", "pcs", "month"),
        ("2 bin ton", "2000", "t", None),
        ("2 buçuk ton", "2.5", "t", None),
        ("1 234 567,5 kg", "1234567.5", "kg", None),
        ("1\u00a0234 kg", "1234", "kg", None),
        ("10 ton eşdeğer petrol", "10", "TEP", None),
        ("5 t tek sefer", "5", "t", "once"),
        ("-3 t", "-3", "t", None),
        ("1,5E+03 kg", "1500", "kg", None),
        ("25 Nm3/saat", "25", "Nm3", "hour"),
    ],
)
def test_what_people_say_is_read(text, value, symbol, per):
    amount = parse_amount(text)
    assert (amount.value, amount.unit.symbol, amount.period) == (Decimal(value), symbol, per)


def test_ranges_bounds_and_guesses():
    some = parse_amount("2-3 t/gün")
    assert [some.value, some.min, some.max, some.central] == [None, 2, 3, Decimal("2.5")]
    assert [parse_amount(said).min for said in ("2 ila 3 bin ton", "500-2 bin t", "en az 5 t")] == [2000, 500, 5]
    assert parse_amount("up to 5 t").max == 5
    assert parse_amount("yaklaşık 5 ton").approximate
    assert not parse_amount("5 ton").approximate


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("biraz çamur", "amount-no-number"),
        ("5", "amount-no-unit"),
        ("5 kürek", "unit-unknown"),
        ("5 t/fortnight", "period-unknown"),
        ("1/2 t", "amount-unreadable"),
        ("2-3-4 t", "amount-unreadable"),
        ("5 t & 6 t", "amount-unreadable"),
        ("1.2.3 t", "number-unreadable"),
        ("1e99 t", "number-unreadable"),
        ("9" * 31 + " t", "number-unreadable"),
        ("٣ t", "amount-unreadable"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_sentence(text, code):
    with pytest.raises(UserFault) as refused:
        parse_amount(text)
    assert refused.value.code == code
    assert told(refused.value, "tr") != told(refused.value, "en")


def test_one_mark_before_three_digits_is_read_in_turkish_and_flagged():
    assert parse_number("1.234") == Number(Decimal(1234), Decimal("1.234"))
    assert parse_number("1,234") == Number(Decimal("1.234"), Decimal(1234))
    assert parse_amount("1.234 t").ambiguous
    for plain in ("0.250", "1234.567", "1.234.567", "1.234,5", "12.5", "1234"):
        assert parse_number(plain).other is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1.200 kg", "1,2 t"),
        ("11,63 MWh", "1 TEP"),
        ("41,868 GJ", "1 toe"),
        ("10 Gcal", "1 TEP"),
        ("3,6 MJ", "1 kWh"),
        ("1 GJ", "1000 MJ"),
        ("1000 L/gün", "1 m3 per day"),
        ("5 kW", "5 kWh/saat"),
        ("5 kW/h", "5 kW"),
        ("günde 40 kg", "40 kg/day"),
    ],
)
def test_two_ways_of_saying_one_amount_are_equal(one, other):
    assert meaning(one) == meaning(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("1 Nm3", "1 Sm3"), ("1 m3", "1 Nm3"), ("365 t/yıl", "1 t/gün"), ("5 t", "yaklaşık 5 t"), ("1 palet", "1 varil")],
)
def test_what_is_not_the_same_stays_apart(one, other):
    assert meaning(one) != meaning(other)


def test_members_that_are_not_known_count():
    known = {"value": "5", "unit": "t"}
    assert canonical_amount(known | {"mood": "sunny"}) != canonical_amount(known)
    assert canonical_amount(known | {"mood": None}) == canonical_amount(known)
    assert canonical_amount({"value": "many", "unit": "t"}) == canonical_amount({"unit": "t", "value": "many"})


def test_a_year_has_the_days_that_are_worked():
    assert per_year(parse_amount("1200 kg/gün"), WorkingTime(days_a_year=Fraction(300))) == (
        Decimal(360_000),
        unit("kg"),
    )
    assert per_year(parse_amount("1 MW")) == (Decimal(8_760_000), unit("kWh"))
    assert per_year(parse_amount("5 t"), unsaid=Period.YEAR) == (Decimal(5000), unit("kg"))
    assert per_year(parse_amount("5 t")) is None
    assert per_year(parse_amount("5 t tek sefer"), unsaid=Period.YEAR) is None
    assert per_year(parse_amount("5 kW/yıl")) is None


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=4), st.sampled_from(units()))
def test_written_in_either_country_an_amount_reads_the_same(value, one):
    english = f"{value:,.4f} {one.symbol}"
    turkish = english.translate(str.maketrans(",.", ".,"))
    read = parse_amount(english)
    assert read.value == parse_amount(turkish).value == value
    assert isinstance(read.value, Decimal)
    assert read.unit == one


@given(st.decimals(min_value=0, max_value=10**9, places=3), st.sampled_from(units()), st.sampled_from(units()))
def test_an_amount_equals_its_conversion(value, one, other):
    if one.dimension != other.dimension:
        return
    exact = Fraction(value) * one.factor / other.factor
    if (exact * 10**12).denominator != 1:
        return
    converted = Decimal(exact.numerator) / Decimal(exact.denominator)
    here = canonical_amount({"value": f"{value:f}".replace(".", ","), "unit": one.symbol})
    assert here == canonical_amount({"value": f"{converted:f}".replace(".", ","), "unit": other.symbol})


@given(st.text())
def test_nothing_but_a_fault_comes_of_any_text(text):
    try:
        read = parse_amount(text)
    except Fault:
        return
    assert isinstance(read, Amount)
    assert not any(isinstance(getattr(read, name), float) for name in ("value", "min", "typical", "max"))


def test_every_unit_is_found_by_its_names_and_none_twice():
    for one in units():
        assert unit(one.symbol) is unit(one.name_tr) is one
        assert unit(one.name_en) is one
        assert isinstance(one.factor, Fraction)
    assert unit("mt") is None
