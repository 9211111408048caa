import pytest

from esdesk.exchange.strict_json import read_canonical, read_strictly


@pytest.mark.parametrize(
    "raw",
    [
        b"1.5",
        b"1e2",
        b"NaN",
        b"Infinity",
        b"-Infinity",
        b"9223372036854775808",
        b"-9223372036854775809",
        b"1" * 5000,
        b'{"a":1,"a":1}',
        b"[" * 33 + b"]" * 33,
        b"[" * 200_000,
        b"\xff",
        b"\xef\xbb\xbf1",
        b"",
        b"1 2",
    ],
)
def test_what_can_be_read_in_two_ways_is_not_read(raw):
    with pytest.raises(ValueError, match=r"."):
        read_strictly(raw)


@pytest.mark.parametrize("raw", [b"9223372036854775807", b"-9223372036854775808", b"[" * 32 + b"]" * 32, b'"\xc4\xb1"'])
def test_what_has_one_reading_is_read(raw):
    assert read_canonical(raw) == read_strictly(raw)


@pytest.mark.parametrize("raw", [b" 1", b"-0", b'"\\u0131"', b'"\\/"', b'{"b":1,"a":1}', b"[1, 2]", b'"\\ud800"'])
def test_another_spelling_of_a_value_is_not_canonical(raw):
    read_strictly(raw)
    with pytest.raises(ValueError, match=r"."):
        read_canonical(raw)
