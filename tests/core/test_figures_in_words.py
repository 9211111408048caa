"""Figures as people read them: grouped by the language, in the unit that plants count in."""

from decimal import Decimal

import pytest

from esdesk.core.numbers import number_words, size_words
from esdesk.core.units import in_use, unit


@pytest.mark.parametrize(
    ("value", "turkish", "english"),
    [
        ("1234.5", "1.234,5", "1,234.5"),
        ("4800", "4.800", "4,800"),
        ("1234567.89", "1.234.567,9", "1,234,567.9"),
        ("0", "0", "0"),
        ("6.5", "6,5", "6.5"),
        ("0.4217", "0,42", "0.42"),
        ("0.000361", "0,00036", "0.00036"),
        ("-12.04", "-12", "-12"),
        ("999.96", "1.000", "1,000"),
    ],
)
def test_numbers_are_written_as_the_language_writes_them(value, turkish, english):
    assert number_words(Decimal(value), "tr") == turkish
    assert number_words(Decimal(value), "en") == english


@pytest.mark.parametrize(
    ("symbol", "value", "shown"),
    [("kg", "1234500", (Decimal("1234.5"), "t")), ("kWh", "2500000", (Decimal(2500), "MWh")),
     ("m3", "18000", (Decimal(18000), "m³")), ("pcs", "1200", (Decimal(1200), "adet"))],
)  # fmt: skip
def test_amounts_are_shown_in_what_plants_count_in(symbol, value, shown):
    known = unit(symbol)
    assert known is not None
    assert in_use(Decimal(value), known, "tr") == shown


@pytest.mark.parametrize(
    ("symbol", "count", "tr", "en"),
    [
        ("pcs", 1, "adet", "piece"),
        ("pcs", 6, "adet", "pieces"),
        ("box", 2, "koli", "boxes"),
        ("h", 2080, "saat", "hours"),
        ("person-day", 3, "adam-gün", "person-days"),
        ("kg", 5, "kg", "kg"),
        ("IBC", 5, "IBC", "IBC"),
    ],
)
def test_what_is_counted_by_its_name_has_a_plural_in_english(symbol, count, tr, en):
    known = unit(symbol)
    assert known is not None
    assert [known.word(language, Decimal(count)) for language in ("tr", "en")] == [tr, en]


@pytest.mark.parametrize(
    ("size", "tr", "en"),
    [(1, "1 KB", "1 KB"), (300_000, "293 KB", "293 KB"), (1_500_000, "1,4 MB", "1.4 MB"), (3 << 20, "3 MB", "3 MB")],
)
def test_sizes_are_said_as_people_say_them(size, tr, en):
    assert (size_words(size, "tr"), size_words(size, "en")) == (tr, en)
