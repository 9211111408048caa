"""What the catalogue knows of waste codes, as the checks of the audit ask for it."""

from functools import lru_cache

from esdesk.audit.codes import ListedCode
from esdesk.catalogue.read import default


@lru_cache(maxsize=4096)
def listed_codes(code: str) -> tuple[ListedCode, ...]:
    """The catalogue's entries of a waste code, one for each list and time in which it holds."""
    return tuple(default().listed(code))
