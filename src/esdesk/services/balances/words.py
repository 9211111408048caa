"""The words of a balance: its figures as plants count, what a flow lacks, which measurement would help."""

from decimal import Decimal

from esdesk.audit.closure import Closure
from esdesk.audit.flows import End, Flow, Measure, Scope
from esdesk.core.numbers import number_words
from esdesk.core.sentences import Language, sentence
from esdesk.core.units import Unit, in_use, unit
from esdesk.services.balances.balancing import Balance

_WHOLE = 100
_LEAST_SHARE = 0.001
_WORTH = Decimal("0.95")
"""A measurement is spoken of where it narrows the bound at least so much."""
_UNIT = {Measure.ENERGY: "kWh", Measure.WATER: "m3"}


def base(measure: Measure) -> Unit:
    """The unit that a measure's amounts are in."""
    found = unit(_UNIT.get(measure, "kg"))
    if found is None:
        raise KeyError(measure)
    return found


def shown_unit(measure: Measure, language: Language) -> str:
    """The unit in which its figures are told: t, MWh, m³."""
    return in_use(Decimal(0), base(measure), language)[1]


def shown(amount: Decimal, measure: Measure, language: Language) -> Decimal:
    """An amount in that unit."""
    return in_use(amount, base(measure), language)[0]


def figure(amount: Decimal, measure: Measure, language: Language) -> str:
    """An amount in that unit, without it: `8.300`; whole from a hundred on, as nobody knows a plant to the kilogram."""
    told = shown(amount, measure, language)
    return number_words(told.quantize(Decimal(1)) if abs(told) >= _WHOLE else told, language).replace("-", "−")


def printed(amount: Decimal, measure: Measure, language: Language) -> str:
    """An amount with its unit: `8.300 t`."""
    return f"{figure(amount, measure, language)}\N{NO-BREAK SPACE}{shown_unit(measure, language)}"


def known_as(amount: Decimal, spread: Decimal, quality: str, measure: Measure, language: Language) -> str:
    """An amount with what it is uncertain by, and how it is known: `8.300 ± 83 t · ölçüm`."""
    around = f" ± {figure(spread, measure, language)}" if spread else ""
    how = f" · {sentence(f'quality-{quality}', language)}" if quality else ""
    return f"{figure(amount, measure, language)}{around}\N{NO-BREAK SPACE}{shown_unit(measure, language)}{how}"


def share_words(share: float, language: Language) -> str:
    """A share as a percentage with one decimal: `−%5,4` or `-5.4%`; what would read as nothing, as less than that."""
    least = f"{_LEAST_SHARE * 100:.1f}"
    text, sign = f"{abs(share) * 100:.1f}", "−" if share < 0 else ""
    if 0 < abs(share) < _LEAST_SHARE:
        text, sign = least, f"{sign}<"
    return f"{sign}%{text.replace('.', ',')}" if language == "tr" else f"{sign}{text}%"


def process_names(found: Balance, language: Language) -> dict[str, str]:
    """What the processes are called by their rows, in the order of production, and the plant."""
    unnamed = sentence("balance-unnamed", language)
    names = {row: name or unnamed for row, name in found.processes}
    return names | {End.PLANT: sentence("balance-plant", language)}


def end_names(found: Balance, language: Language) -> dict[str, str]:
    """What any end of a flow is called: the processes, the plant, what lies outside of it, the store."""
    beyond = {End.OUTSIDE: "balance-outside", End.STORAGE: "balance-storage"}
    return process_names(found, language) | {end: sentence(code, language) for end, code in beyond.items()}


def flow_name(flow: Flow, language: Language) -> str:
    """What a flow is called; a resource without a name, or whose name may not be seen, by a word for that."""
    return flow.name or sentence("balance-unnamed-flow", language)


def scope_words(scope: Scope, language: Language) -> str:
    """What is balanced: `mass`, `CaCO3 kütlesi`."""
    return sentence(f"measure-{scope.measure}", language, substance=scope.substance)


def lacking(flow: Flow, scope: Scope, language: Language) -> str:
    """Why a flow has no amount, and what would give it one; "" where it has."""
    if flow.lack is None:
        return ""
    facts = {
        "name": flow_name(flow, language),
        "unit": shown_unit(scope.measure, language),
        "substance": scope.substance,
    }
    return sentence(f"balance-lack-{flow.lack}", language, **facts)


def improvement(one: Closure, measure: Measure, language: Language) -> str:
    """Which measurement would narrow a closure's bound most, and to what; "" where none would be seen."""
    bound, improved = (figure(amount, measure, language) for amount in (one.bound, one.improved))
    if one.improve is None or one.improved > one.bound * _WORTH:
        return ""
    return sentence("balance-improve", language, name=flow_name(one.improve, language), bound=bound, improved=improved)
