"""What is in a package that nobody has decided about: told from the package itself, nothing of it is in the data."""

from dataclasses import dataclass

from esdesk.audit import fields
from esdesk.core.days import moment_words
from esdesk.core.errors import UserFault
from esdesk.core.sentences import Language
from esdesk.exchange.limits import MEGABYTE
from esdesk.exchange.package import read_package
from esdesk.exchange.summary import Summary, describe
from esdesk.hub.hub import Hub
from esdesk.hub.page.reading import Received
from esdesk.hub.uploads import archived
from esdesk.services.receiving import firm_name

_LARGEST = 64 * MEGABYTE
"""A package is opened in memory; a larger one is told by what the registry knows."""


@dataclass(frozen=True, slots=True)
class Inside:
    """A package that was opened.

    Attributes:
        firm_name: what the firm is called in it; "" where it does not say.
        written: when, by its author's clock, in words.
        rows: how many records of each kind it touches, by what the kind is called.
    """

    summary: Summary
    firm_name: str
    written: str
    rows: tuple[tuple[str, int], ...]


def look_inside(hub: Hub, one: Received, language: Language) -> Inside | None:
    """What is in it; None where it is too large for a look, or was decided about meanwhile."""
    if one.size > _LARGEST:
        return None
    try:
        package = read_package(archived(hub.settings, one.sha256), [hub.keys.identity])
    except UserFault:  # whole as it came; so it is gone, or the disk changed it, which the merge will tell
        return None
    summary = describe(package)
    known = [(entity, count) for entity, count in summary.rows.items() if entity in fields.entities()]
    rows = tuple((fields.entity_caption(entity).label(language), count) for entity, count in known)
    return Inside(summary, firm_name(package), moment_words(package.manifest.created_at, language), rows)
