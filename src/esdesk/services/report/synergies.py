"""The synergies of a firm as a report prints them: what its reader may see, and what follows from that alone."""

from collections.abc import Mapping
from uuid import UUID

from esdesk.audit.findings import Record, text_of
from esdesk.audit.groups import reference_id
from esdesk.audit.synergy_terms import Term
from esdesk.audit.vocabulary import vocabulary
from esdesk.core.sentences import Language
from esdesk.core.tokens import LIGHT
from esdesk.reports.lines.energy import FactorLine
from esdesk.reports.lines.synergies import SynergyLine, WorthLines
from esdesk.reports.pen import measure
from esdesk.reports.reading import Family
from esdesk.reports.telling import sector_title, subject
from esdesk.reports.words import day
from esdesk.services.report.factor_words import burden_line, factor_lines_of
from esdesk.services.synergies.economics import Worth, worth_of
from esdesk.services.synergies.figures import price_figure
from esdesk.services.synergies.stages import LOST
from esdesk.services.synergies.words import driver_words, facts, money, remarks, term_name, verdict

_FIGURE_WIDTH, _MOST_DRIVERS = 640.0, 5
_RESTS_ON = frozenset(Term) | {"empty_return", "use", "receiver"}
"""Fields of a synergy that its economics rest on; those of a quantity are its amounts and price."""


def synergy_lines(
    family: Family, uses: Mapping[str, str], sectors: Mapping[str, str], language: Language
) -> tuple[SynergyLine, ...]:
    """The synergies among records as their reader may see them.

    Args:
        family: the records.
        uses: what the catalogue calls a known use, by its id.
        sectors: titles of sectors by NACE code.
        language: of the report.
    """
    every = [_line(one, family, uses, sectors, language) for one in family.every("synergy")]
    return tuple(one for one in every if one.use or one.receiver or one.stage or one.next_action)


def _line(
    one: Record, family: Family, uses: Mapping[str, str], sectors: Mapping[str, str], language: Language
) -> SynergyLine:
    use, stage = text_of(one, "use"), text_of(one, "stage", "stage")
    worth = _worth(one, family)
    total = worth.money.total if worth else None
    return SynergyLine(
        name=subject(family.find(one.values.get("resource")), "resource", family, language),
        use=uses.get(use, use),
        receiver=text_of(one, "receiver", "name") or sector_title(text_of(one, "receiver", "nace"), sectors),
        stage=vocabulary("stage").word(stage, language),
        next_action=text_of(one, "next_action"),
        due=day(text_of(one, "due"), language),
        gain=money(total.usual, worth.money, language) if worth and total else "",
        amount=total.usual if total else None,
        worth=_told(worth, language) if worth and stage != LOST else None,
        lost=stage == LOST,
        factors=_factors(worth, language) if worth and worth.spared.net is not None else (),
    )


def _factors(worth: Worth, language: Language) -> tuple[FactorLine, ...]:
    burden = (burden_line(worth.burden, language),) if worth.burden else ()
    return factor_lines_of(worth.spared.factors, language) + burden


def _worth(synergy: Record, family: Family) -> Worth | None:
    """Its economics; None where anything that they rest on is withheld, for what lacks would be called unknown."""
    resource = family.find(synergy.values.get("resource"))
    if resource is None or _RESTS_ON & set(synergy.unseen) or "quantities" in resource.unseen:
        return None
    quantities = family.of(resource.row, "quantity")
    if any({"offered", "arising", "price"} & set(one.unseen) for one in quantities):
        return None

    def find(row: UUID) -> Record | None:
        return family.find(str(row))

    def site(firm: UUID) -> Record | None:
        return next((one for one in family.every("facility") if reference_id(one.values.get("firm")) == firm), None)

    return worth_of(synergy, find, {resource.row: quantities}, site)


def _told(worth: Worth, language: Language) -> WorthLines:
    found = worth.money
    return WorthLines(
        verdict=verdict(found, language),
        figure=price_figure(worth, language, _FIGURE_WIDTH, LIGHT, measure),
        facts=tuple(facts(worth, language)),
        drivers=tuple(
            (term_name(one.term, language), driver_words(one, found, language)) for one in found.drivers[:_MOST_DRIVERS]
        ),
        asks=", ".join(term_name(term, language) for term in worth.missing),
        remarks=tuple(remarks(worth, language)),
    )
