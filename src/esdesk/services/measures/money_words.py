"""The words of the money that flows: what each flow and each process is called, and what is not accounted for."""

from decimal import Decimal

from esdesk.audit.cost_flow import Costs
from esdesk.audit.flows import Measure
from esdesk.audit.money_flow import INWARDS, MoneyFlow, MoneyStep, Role
from esdesk.core.sentences import Language, sentence
from esdesk.services.balances.words import printed
from esdesk.services.measures.money_flow import MoneyFound
from esdesk.services.measures.waste_figure import BLOCKS, lacks_told, process_name
from esdesk.services.measures.words import thousands

_SAYS_ITSELF = (*(one for one in INWARDS if one is not Role.MATERIAL), Role.PRODUCT, Role.UNSHARED)


def money_title(found: MoneyFound, language: Language) -> str:
    """Of which year, in which unit, shared by what."""
    cost = found.cost.found
    return sentence("money-of", language, year=cost.year or "–", key=sentence(f"waste-key-{cost.key}", language))


def money_name(one: MoneyFlow, language: Language) -> str:
    """What a flow of money is called: its resource, else what is paid for or what becomes of it."""
    if one.name:
        return one.name
    nameless = one.resource is not None or one.role not in _SAYS_ITSELF
    return sentence("balance-unnamed-flow" if nameless else f"money-{one.role}", language)


def end_name(end: str, found: MoneyFound, language: Language) -> str:
    """Where a flow comes from or goes to."""
    return process_name(end, found.cost, language) if end else sentence("balance-outside", language)


def lira_words(costs: Costs, language: Language) -> str:
    """A sum in thousands, with the word for it."""
    return sentence("waste-thousand", language, sum=thousands(costs.total, language))


def split_words(costs: Costs, language: Language) -> str:
    """A sum by its blocks, those of nothing left out: `malzeme 108, enerji 23,4`."""
    return ", ".join(
        f"{sentence(f'waste-{of}', language)} {thousands(lira, language)}"
        for of, lira in zip(BLOCKS, blocks(costs), strict=True)
        if lira
    )


def blocks(costs: Costs) -> tuple[Decimal, Decimal, Decimal, Decimal]:
    """The four blocks in the order of the standard."""
    return costs.material, costs.energy, costs.system, costs.management


def astray_words(one: MoneyStep, found: MoneyFound, language: Language, *, short: bool = False) -> str:
    """What came to a process and is not accounted for, and what it would carry; "" where nothing is."""
    if not one.astray:
        return ""
    amount = printed(one.astray, Measure.MASS, language)
    if short:
        return sentence("money-astray-short", language, amount=amount)
    name, lira = process_name(one.at, found.cost, language), thousands(one.astray_lira, language)
    return sentence("money-astray", language, process=name, amount=amount, sum=lira)


def money_remarks(found: MoneyFound, language: Language) -> list[str]:
    """What is not accounted for at which process, and what has no price."""
    astray = [astray_words(one, found, language) for one in found.balance.steps if one.astray]
    return [*astray, *lacks_told(found.cost, language)]
