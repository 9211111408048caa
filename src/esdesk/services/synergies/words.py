"""The words of a synergy's economics, the same for window, report and command line."""

from collections.abc import Sequence
from decimal import Decimal

from esdesk.audit import fields
from esdesk.audit.ranges import Range
from esdesk.audit.synergy_economics import Economics
from esdesk.audit.synergy_terms import Driver, Term
from esdesk.core.numbers import number_words
from esdesk.core.sentences import Language, sentence
from esdesk.core.units import unit
from esdesk.services.synergies.economics import Worth

_MONEY = {"TRY": "TL", "EUR": "€", "USD": "$", "GBP": "£"}
_WHOLE, _LARGE, _THOUSAND, _CO2E = 100, 10_000, 1_000, "t CO₂e"
_SPACE = "\N{NO-BREAK SPACE}"


def figure(value: Decimal, language: Language) -> str:
    """A figure as people read it: whole from a hundred on, with a true minus."""
    shown = value.quantize(Decimal(1)) if abs(value) >= _WHOLE else value
    return number_words(shown, language).replace("-", "−")


def currency_word(code: str) -> str:
    """`TL` of `TRY`; codes that have no sign stay codes."""
    return _MONEY.get(code, code)


def money(value: Decimal, found: Economics, language: Language, *, each: bool = False) -> str:
    """Money with its currency; `each` where it is for a unit: `385 TL/t`."""
    per = f"/{unit_word(found, language)}" if each else ""
    return f"{figure(value, language)}{_SPACE}{currency_word(found.terms.currency)}{per}"


def unit_word(found: Economics, language: Language, count: Decimal = Decimal(1)) -> str:
    """The unit that amounts and prices are in: `t`, `m³`, `adet`."""
    known = unit(found.terms.unit)
    return known.word(language, count) if known else found.terms.unit


def amount_words(found: Economics, language: Language) -> str:
    """What goes a year: `1.200 t`; "" where nobody said."""
    amount = found.terms.ranges.get(Term.AMOUNT)
    if amount is None:
        return ""
    return f"{figure(amount.usual, language)}{_SPACE}{unit_word(found, language, amount.usual)}"


def range_words(of: Range, language: Language) -> str:
    """Low, usual and high: `60 – 168 – 410`."""
    return " – ".join(figure(one, language) for one in (of.low, of.usual, of.high))


def money_range(values: Sequence[Decimal], found: Economics, language: Language) -> str:
    """Several sums of money with one currency, in thousands where they are that large: `376 – 582 – 787 bin TL`."""
    currency = currency_word(found.terms.currency)
    if max(abs(one) for one in values) < _LARGE:
        return f"{' – '.join(figure(one, language) for one in values)}{_SPACE}{currency}"
    thousands = " – ".join(figure((one / _THOUSAND).to_integral_value(), language) for one in values)
    return sentence("synergy-thousands", language, figures=thousands, currency=currency)


def money_words(of: Range, found: Economics, language: Language) -> str:
    """Low, usual and high of money."""
    return money_range((of.low, of.usual, of.high), found, language)


def term_name(term: Term, language: Language) -> str:
    """What a term is called: as the field that says it."""
    known = fields.field("synergy", term)
    return known.caption.label(language) if known else term


def question(term: Term, language: Language) -> str:
    """What to ask so that a term is known."""
    return sentence(f"synergy-ask-{term.replace('_', '-')}", language)


def verdict(found: Economics, language: Language) -> str:
    """Whether there is a price at which both gain, in a sentence."""
    least, most = found.least, found.most
    if least is not None and most is not None:
        if found.gap is not None:
            return sentence("synergy-nobody-gains", language, gap=money(found.gap, found, language, each=True))
        ends = {"least": _pays(least, found, language), "most": _pays(most, found, language)}
        return sentence("synergy-both-gain", language, **ends)
    if least is not None:
        return sentence("synergy-giver-gains", language, least=_pays(least, found, language))
    if most is not None:
        return sentence("synergy-receiver-gains", language, most=_pays(most, found, language))
    return sentence("synergy-not-known", language)


def _pays(price: Decimal, found: Economics, language: Language) -> str:
    """A price by who pays it."""
    code = "synergy-pays-giver" if price < 0 else "synergy-pays-receiver"
    return sentence(code, language, amount=money(abs(price), found, language, each=True))


def missing_words(worth: Worth, language: Language) -> str:
    """What has to be asked still, on one line; "" where everything is known."""
    names = [term_name(one, language) for one in worth.missing]
    return sentence("synergy-missing", language, terms=", ".join(names)) if names else ""


def driver_words(one: Driver, found: Economics, language: Language) -> str:
    """What a term moves the result to: `714 – 1.325 bin TL`."""
    return money_range(sorted((one.at_low, one.at_high)), found, language)


def facts(worth: Worth, language: Language) -> list[tuple[str, str]]:
    """What is known of a synergy's economics, a year, as labels and values."""
    found = worth.money
    said: list[tuple[str, str]] = []

    def add(code: str, value: str) -> None:
        if value:
            said.append((sentence(code, language), value))

    add("synergy-of-year", amount_words(found, language))
    for code, gain in (
        ("synergy-gain-giver", found.donor),
        ("synergy-gain-receiver", found.receiver),
        ("synergy-gain-both", found.total),
        ("synergy-gain-life", found.over_life(found.total)),
    ):
        add(code, money_words(gain, found, language) if gain else "")
    if found.haul is not None and found.trips is not None:
        trips = sentence("synergy-trips", language, trips=found.trips, money=money(found.haul, found, language))
        add("synergy-haulage", trips)
    if found.even_km is not None:
        add("synergy-even", f"{figure(found.even_km, language)}{_SPACE}km")
    net = worth.spared.net
    add("synergy-co2e-year", f"{range_words(net, language)} {_CO2E}" if net else "")
    life = found.over_life(net)
    add("synergy-co2e-life", f"{range_words(life, language)} {_CO2E}" if life else "")
    return said


def remarks(worth: Worth, language: Language) -> list[str]:
    """What the figures rest on that nobody said, each in a sentence."""
    found, terms = worth.money, worth.money.terms
    said = []
    if terms.strange:
        names = ", ".join(term_name(one, language) for one in terms.strange)
        said.append(sentence("synergy-strange", language, terms=names))
    if any(one.assumed for one in found.drivers):
        names = ", ".join(term_name(one.term, language) for one in found.drivers if one.assumed)
        said.append(sentence("synergy-assumed", language, terms=names))
    km = terms.ranges.get(Term.DISTANCE)
    if terms.hauled and terms.computed_km is not None and km is not None and km.assumed:
        said.append(sentence("synergy-km-computed", language, km=terms.computed_km))
    if worth.burden:
        said.append(sentence("synergy-burden", language, item=worth.burden, version=worth.catalogue))
    if worth.spared.factors:
        said.append(sentence("synergy-lorry", language, factors=", ".join(worth.spared.factors)))
    return said
