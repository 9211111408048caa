"""Signs beside fields as one types: a doubt is told, nothing is refused."""

from esdesk.audit.tax_numbers import digits_of, is_citizen_number, is_vkn, looks_like_citizen_number
from esdesk.desktop.language import speech
from esdesk.services.lookups import sector_name

_VKN_DIGITS = 10


def sector(code: str, unknown: str) -> tuple[str, str]:
    """Mood and words beside a NACE code: what its class is called."""
    if not code.strip():
        return "", ""
    name = sector_name(code, speech.language)
    return ("", name) if name else ("doubt", unknown)


def tax_number(text: str, good: str, bad: str) -> tuple[str, str]:
    """Mood and words beside a tax number, from its tenth digit on."""
    if len(digits_of(text)) < _VKN_DIGITS:
        return "", ""
    return ("good", good) if is_vkn(text) else ("doubt", bad)


def citizen_number(text: str, good: str, bad: str) -> tuple[str, str]:
    """Mood and words beside a citizen number, once it has its eleven digits."""
    if not looks_like_citizen_number(text):
        return "", ""
    return ("good", good) if is_citizen_number(text) else ("doubt", bad)
