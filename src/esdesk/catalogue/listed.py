"""What the catalogue knows of waste codes, as the checks of the audit ask for it."""

from esdesk.audit.codes import ListedCode
from esdesk.catalogue.read import default


def listed_codes(code: str) -> list[ListedCode]:
    """The catalogue's entries of a waste code, one for each list and time in which it holds."""
    return default().listed(code)
