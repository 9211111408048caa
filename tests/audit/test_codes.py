from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esdesk.audit.codes import ListedCode, Standing, is_hp_code, is_treatment, nace, standing, waste_code
from esdesk.audit.tax_numbers import is_citizen_number, is_vkn

CHANGE = date(2026, 11, 9)
LISTED = {
    "100102": [ListedCode("100102", "EU", False), ListedCode("100102", "TR", False)],
    "160601": [ListedCode("160601", "EU", True, valid_to=CHANGE - timedelta(days=1), replaced_by="999999")],
    "999999": [ListedCode("999999", "EU", True, valid_from=CHANGE)],
}


def known(code):
    return LISTED.get(code, [])


def test_published_numbers_are_right_and_a_wrong_digit_is_seen():
    assert is_vkn("4540536920")
    assert is_vkn("454 053 6920")
    assert not is_vkn("4540536921")
    assert is_citizen_number("10000000146")
    assert not is_citizen_number("10000000147")
    assert not is_citizen_number("00000000000")
    for other in ("", "454053692", "45405369200", "454053692x", "٤٥٤٠٥٣٦٩٢٠"):
        assert not is_vkn(other)


@given(st.text("0123456789", min_size=9, max_size=9))
def test_one_last_digit_fits_nine_digits(nine):
    assert sum(is_vkn(nine + last) for last in "0123456789") == 1


@given(st.integers(min_value=10**10, max_value=10**11 - 1))
def test_a_citizen_number_follows_the_other_published_rule_too(number):
    # matemacik: the last digit is also that of 8 times the sum of the odd places
    digits = [int(digit) for digit in str(number)]
    if is_citizen_number(str(number)):
        assert digits[10] == 8 * sum(digits[0:9:2]) % 10


def test_the_other_rule_holds_for_numbers_made_to_be_right():
    made = 0
    for nine in range(100_000_000, 100_003_000, 7):
        found = [f"{nine}{end:02}" for end in range(100) if is_citizen_number(f"{nine}{end:02}")]
        assert len(found) == 1
        digits = [int(digit) for digit in found[0]]
        made += digits[10] == 8 * sum(digits[0:9:2]) % 10
    assert made == len(range(100_000_000, 100_003_000, 7))


@pytest.mark.parametrize(
    ("text", "read"),
    [("24.51", ("2451", "")), ("2451", ("2451", "")), ("24.51.01", ("2451", "01")), ("245101", ("2451", "01"))],
)
def test_nace_is_taken_with_four_or_six_digits(text, read):
    assert nace(text) == read


@pytest.mark.parametrize("text", ["24", "24.5", "2451.1", "C24.51", "24,51", "", "24.51.011", "٢٤٥١"])
def test_what_is_no_nace_code_is_none(text):
    assert nace(text) is None


def test_waste_codes_are_read_in_every_spelling():
    assert waste_code("10 01 02") == waste_code("100102") == waste_code("10.01.02") == ("100102", False)
    assert waste_code("10 01 04*") == waste_code("100104 *") == ("100104", True)
    for text in ("1001", "10 01 02 03", "10-01-02", "ab", "١٠٠١٠٢"):
        assert waste_code(text) is None


@pytest.mark.parametrize(
    ("code", "in_list", "on", "stands"),
    [
        ("100102", "TR", CHANGE, Standing.VALID),
        ("160601", "EU", CHANGE - timedelta(days=1), Standing.VALID),
        ("160601", "EU", CHANGE, Standing.ENDED),
        ("999999", "EU", CHANGE - timedelta(days=1), Standing.NOT_YET),
        ("999999", "EU", CHANGE, Standing.VALID),
        ("999999", "TR", CHANGE, Standing.OTHER_LIST),
        ("111111", "TR", CHANGE, Standing.UNKNOWN),
    ],
)
def test_a_code_stands_in_its_list_on_its_days(code, in_list, on, stands):
    assert standing(code, in_list, on, known)[0] is stands


def test_the_small_codes():
    assert all(is_hp_code(f"HP{number}") for number in range(1, 16))
    assert not any(is_hp_code(text) for text in ("HP0", "HP16", "H4", "4"))
    assert all(is_treatment(text) for text in ("R1", "r13", "D15", "R 3"))
    assert not any(is_treatment(text) for text in ("R0", "R14", "D16", "X1", "R"))
