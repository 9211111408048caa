"""What is in a package that nobody has decided about: told from the package itself, nothing of it is in the data."""

from collections import Counter
from dataclasses import dataclass

from esdesk.audit import fields
from esdesk.core.days import moment_words
from esdesk.core.errors import EnvironmentFault, UserFault
from esdesk.core.sentences import Language
from esdesk.exchange.limits import MEGABYTE
from esdesk.exchange.package import Package, read_package
from esdesk.exchange.summary import Summary, describe
from esdesk.hub.hub import Hub
from esdesk.hub.page.overseeing import Oversight
from esdesk.hub.page.reading import Received
from esdesk.hub.uploads import archived
from esdesk.services.sync.previewing import preview_of
from esdesk.services.sync.receiving import firm_name

_LARGEST = 64 * MEGABYTE
"""A package is opened in memory; a larger one is told by what the registry knows."""


@dataclass(frozen=True, slots=True)
class Effect:
    """What merging it would do now.

    Attributes:
        rows: how many records would be added, changed, deleted, restored or erased.
        conflicts: how many would arise, or get another side.
        refused: the code of the fault for which it would be refused; else "".
    """

    rows: tuple[tuple[str, int], ...] = ()
    conflicts: int = 0
    refused: str = ""


@dataclass(frozen=True, slots=True)
class Inside:
    """A package that was opened.

    Attributes:
        firm_name: what the firm is called in it; "" where it does not say.
        written: when, by its author's clock, in words.
        rows: how many records of each kind it touches, by what the kind is called.
        effect: None where the ledger has no time for the question.
    """

    summary: Summary
    firm_name: str
    written: str
    rows: tuple[tuple[str, int], ...]
    effect: Effect | None


def look_inside(hub: Hub, oversight: Oversight, one: Received, language: Language) -> Inside | None:
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
    written = moment_words(package.manifest.created_at, language)
    return Inside(summary, firm_name(package), written, rows, _effect(hub, oversight, one, package, language))


def _effect(hub: Hub, oversight: Oversight, one: Received, package: Package, language: Language) -> Effect | None:
    path = archived(hub.settings, one.sha256)
    try:
        found = oversight.ask(lambda ledger: preview_of(ledger, [(path, package)], language))
    except UserFault as fault:
        return Effect(refused=fault.code)
    except EnvironmentFault as fault:  # the worker writes, and a preview waits for it no longer than any writer does
        hub.log("environment", code=fault.code)
        return None
    return Effect(tuple(Counter(row.what.value for row in found.rows).items()), len(found.conflicts))
