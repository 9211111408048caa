"""The words of measures and costs: lira in thousands, years of payback, amounts, and where a figure comes from."""

from decimal import Decimal

from esdesk.audit.measures import Improvement
from esdesk.audit.ranges import Range
from esdesk.audit.vocabulary import vocabulary
from esdesk.audit.worth import RATES
from esdesk.core.numbers import number_words
from esdesk.core.sentences import Language, sentence
from esdesk.core.units import Unit, in_use
from esdesk.services.balances.words import share_words

NOTHING = "–"
_WHOLE = 10  # from here on decimals say more than anybody knows
_THOUSAND = 1000


def rounded(amount: Decimal, language: Language) -> str:
    """A figure with one decimal, whole from ten on."""
    whole = amount.quantize(Decimal(1)) if abs(amount) >= _WHOLE else amount.quantize(Decimal("0.1"))
    return number_words(whole, language).replace("-", "−")


def thousands(lira: Decimal | None, language: Language) -> str:
    """Lira in thousands, without the word for it."""
    return NOTHING if lira is None else rounded(lira / _THOUSAND, language)


def saving_words(one: Improvement, language: Language) -> tuple[str, str]:
    """The usual saving of a year as figure and unit; a dash where nobody said."""
    if one.saving is None or one.unit is None:
        return NOTHING, ""
    figure, word = in_use(one.saving.usual, one.unit, language)
    return rounded(figure, language), word


def usual(one: Range | None, language: Language) -> str:
    """The usual figure of a range."""
    return NOTHING if one is None else rounded(one.usual, language)


def years_words(years: Decimal | None, language: Language) -> str:
    """Years of payback with one decimal; a word where it never pays back."""
    if years is None:
        return sentence("measure-never", language)
    return number_words(years.quantize(Decimal("0.1")), language)


def payback_words(one: Improvement, language: Language) -> str:
    """The usual payback; a dash where it cannot be told."""
    return NOTHING if one.payback is None else years_words(one.payback[1], language)


def state_words(one: Improvement, language: Language) -> str:
    """How far it is."""
    return vocabulary("measure_state").word(one.state, language)


def process_words(one: Improvement, processes: dict[str, str], language: Language) -> str:
    """Where it is for: a process, or the facility."""
    return processes.get(one.process) or sentence("measure-facility", language)


def basis_words(one: Improvement, language: Language) -> str:
    """What its money rests on, or why there is none."""
    if one.money is None:
        return sentence("measure-foreign" if one.foreign else "measure-no-money", language)
    if one.price_from is None or one.price is None or one.unit is None:
        return sentence("measure-money-typed", language)
    price = _price(one.price.amount, one.unit, language)
    return sentence(f"measure-money-{one.price_from}", language, price=price)


def _price(amount: Decimal, base: Unit, language: Language) -> str:
    """`4,3 TL/kWh`; of mass a tonne."""
    counted, word = in_use(Decimal(1), base, language)
    if base.symbol == "kg":
        return f"{number_words(amount / counted, language)} TL/{word}"
    return f"{number_words(amount, language)} TL/{base.word(language)}"


def worth_words(one: Improvement, language: Language) -> str:
    """Net present values at the rates that are shown; why there is none where a part is not known."""
    values = [(rate, one.npv(rate)) for rate in RATES]
    told = [
        f"{share_words(float(rate), language)}: {thousands(value, language)}"
        for rate, value in values
        if value is not None
    ]
    if not told or one.life is None:
        return sentence("measure-no-npv", language)
    return sentence("measure-npv", language, years=number_words(one.life, language), values=" · ".join(told))
