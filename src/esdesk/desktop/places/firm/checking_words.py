"""Signs beside fields as one types: a doubt is told, nothing is refused."""

from esdesk.audit.tax_numbers import digits_of, is_citizen_number, is_vkn, looks_like_citizen_number
from esdesk.desktop.language import speech
from esdesk.services.catalogue.lookups import may_become_sector, sector_name

_VKN_DIGITS = 10


def sector(code: str, unknown: str, *, left: bool) -> tuple[str, str]:
    """Mood and words beside a NACE code: what its class is called; what is still being typed is not called wrong."""
    name = sector_name(code, speech.language)
    if name or not code.strip() or (not left and may_become_sector(code)):
        return "", name
    return "doubt", unknown


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
