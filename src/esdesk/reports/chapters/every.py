"""The chapters of a report in their order: the one list that its writers, the commands and the window read.

A chapter is a module of `reports.chapters`, with lines of its own in `reports.lines`, and one entry here; its title
stands in report.toml, table `chapter`, under its key.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from esdesk.core.sentences import Language
from esdesk.reports.blocks import Block
from esdesk.reports.chapters.approval import approval
from esdesk.reports.chapters.balances import balances, no_balances
from esdesk.reports.chapters.checks import checks
from esdesk.reports.chapters.energy import energy, no_energy
from esdesk.reports.chapters.evidence import evidence, no_evidence
from esdesk.reports.chapters.factors import factors, no_factors
from esdesk.reports.chapters.firm import firm, no_records
from esdesk.reports.chapters.indicators import indicators, no_indicators
from esdesk.reports.chapters.inventory import inventory, no_resources
from esdesk.reports.chapters.matches import matches, no_haves
from esdesk.reports.chapters.measures import measures, no_measures
from esdesk.reports.chapters.sources import sources
from esdesk.reports.chapters.summary import summary
from esdesk.reports.chapters.synergies import no_synergies, synergies
from esdesk.reports.chapters.waste_cost import no_cost, waste_cost
from esdesk.reports.content import ReportContent
from esdesk.reports.words import word


def never_empty(_content: ReportContent) -> str:
    """Of a chapter that always has something to say."""
    return ""


@dataclass(frozen=True, slots=True)
class Listed:
    """A chapter.

    Attributes:
        key: what it is called in the program.
        told: its blocks, without a heading of its own.
        lacks: why it has nothing to say, as a sentence that stands in its place; "" where it has.
        annex: whether it stands behind the others, with a letter instead of a number.
    """

    key: str
    told: Callable[[ReportContent], Iterator[Block]]
    lacks: Callable[[ReportContent], str] = never_empty
    annex: bool = False

    def title(self, language: Language) -> str:
        """What its readers call it."""
        return word(f"chapter.{self.key}", language)


EVERY = (
    Listed("summary", summary),
    Listed("firm", firm, no_records),
    Listed("inventory", inventory, no_resources),
    Listed("energy", energy, no_energy),
    Listed("balances", balances, no_balances),
    Listed("waste_cost", waste_cost, no_cost),
    Listed("indicators", indicators, no_indicators),
    Listed("measures", measures, no_measures),
    Listed("matches", matches, no_haves),
    Listed("synergies", synergies, no_synergies),
    Listed("checks", checks),
    Listed("sources", sources),
    Listed("factors", factors, no_factors, annex=True),
    Listed("evidence", evidence, no_evidence, annex=True),
    Listed("approval", approval, annex=True),
)
"""What stands behind the cover; each can be left out. Annexes come last."""

KEYS = tuple(one.key for one in EVERY)
