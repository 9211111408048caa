"""The words of indicators: their names, figures with units, and the change since the baseline year."""

from decimal import Decimal

from esdesk.audit.indicators import Indicator, Of, Step
from esdesk.core.numbers import number_words
from esdesk.core.sentences import Language, sentence
from esdesk.core.units import Dimension, base_unit, in_use
from esdesk.services.balances.words import share_words
from esdesk.services.measures.indicators import Indicators

_UNITS = {Of.ENERGY: "kWh", Of.CO2E: "kg CO₂e", Of.WATER: "m³", Of.WASTE: "kg"}
_HUNDRED = 100


def indicator_name(of: Of, language: Language) -> str:
    """What an indicator tells."""
    return sentence(f"indicator-{of}", language)


def per_words(dimension: Dimension | None, language: Language) -> str:
    """What a unit of product is: a tonne, a piece."""
    if dimension in (Dimension.MASS, None):
        return "t"
    return base_unit(dimension).word(language)


def unit_words(one: Indicator, found: Indicators, language: Language) -> str:
    """The unit of an indicator; "" of a share."""
    return "" if one.of.is_share else f"{_UNITS[one.of]}/{per_words(found.dimension, language)}"


def figure_words(of: Of, value: Decimal | None, language: Language) -> str:
    """A value without its unit; whole from a hundred on."""
    if value is None:
        return "–"
    if of.is_share:
        return share_words(float(value), language)
    return number_words(value.quantize(Decimal(1)) if value >= _HUNDRED else value, language)


def change_words(one: Indicator, language: Language) -> str:
    """The change since the baseline year with its sign, of shares in points; a dash where there is none."""
    if one.change is None:
        return "–"
    points = number_words(abs(one.change * 100).quantize(Decimal("0.1")), language)
    sign = "+" if one.change > 0 else "−" if one.change < 0 else "±"
    if one.of.is_share:
        return sentence("indicator-points", language, change=f"{sign}{points}")
    return f"{sign}%{points}" if language == "tr" else f"{sign}{points}%"


def product_words(found: Indicators, language: Language) -> str:
    """What was produced in the year; a sentence where nobody said."""
    if found.product is None or found.dimension is None:
        return sentence("indicator-no-product", language, year=found.year)
    figure, unit = in_use(found.product, base_unit(found.dimension), language)
    code = "indicator-product-mass" if found.unlike else "indicator-product"
    return sentence(code, language, year=found.year, amount=f"{number_words(figure, language)} {unit}")


def remarks(found: Indicators, language: Language) -> list[str]:
    """What is missing for indicators that are not told, and that nothing of other plants stands beside these."""
    told = {one.of for one in found.every}
    said = [product_words(found, language)]
    said += [sentence(f"indicator-lack-{of}", language) for of in (Of.ENERGY, Of.WATER, Of.WASTE) if of not in told]
    if found.waste.get(Step.UNKNOWN):
        said.append(sentence("indicator-lack-fate", language))
    return [*said, sentence("indicator-no-benchmark", language)]
