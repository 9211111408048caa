"""Check digits of the two Turkish tax numbers.

A VKN has ten digits, the last one a check digit; the citizen number (TCKN), which is a sole trader's tax number, has
eleven, the last two of them. A right check digit says that the number was typed well, not that anybody bears it.
Algorithms as published (both also in python-stdnum, `stdnum.tr.vkn` and `stdnum.tr.tckimlik`).
"""


def digits_of(text: str) -> str:
    """A number without the blanks that people group it with (`123 456 7890`)."""
    return "".join(text.split())


def is_vkn(text: str) -> bool:
    """Whether `text` has the ten digits of a VKN and they fit together."""
    number = digits_of(text)
    if not _are_digits(number, 10):
        return False
    total = 0
    for place, digit in enumerate(number[:9]):
        weight = 9 - place
        shifted = (int(digit) + weight) % 10
        total += shifted and ((shifted * 2**weight) % 9 or 9)
    return (10 - total % 10) % 10 == int(number[9])


def is_citizen_number(text: str) -> bool:
    """Whether `text` has the eleven digits of a citizen number and they fit together."""
    number = digits_of(text)
    if not _are_digits(number, 11) or number[0] == "0":
        return False
    digits = [int(digit) for digit in number]
    tenth = (7 * sum(digits[0:9:2]) - sum(digits[1:8:2])) % 10
    return digits[9] == tenth and digits[10] == sum(digits[:10]) % 10


def looks_like_citizen_number(text: str) -> bool:
    """Whether `text` has eleven digits, so that it may be a person's number whether or not it was typed well."""
    return _are_digits(digits_of(text), 11)


def _are_digits(number: str, length: int) -> bool:
    return len(number) == length and number.isascii() and number.isdigit()
