"""Energy and water in words: figures as plants say them, names of carriers, what a line of the bills is."""

from decimal import ROUND_HALF_EVEN, Decimal

from esdesk.audit.carriers import CARRIERS
from esdesk.audit.reading_gaps import Estimate
from esdesk.audit.readings import MeterYear
from esdesk.audit.vocabulary import vocabulary
from esdesk.core.numbers import number_words
from esdesk.core.sentences import Language, sentence
from esdesk.core.units import Dimension, base_unit, in_use
from esdesk.services.energy.bills import Bill
from esdesk.services.energy.year import Lane

_ROUND_FROM, _LITRES = 100, 1000
_MILLION = Decimal(1_000_000)
_SEVERAL = 3


def plain(value: Decimal, language: Language) -> str:
    """A figure: whole from a hundred on, one decimal below."""
    return number_words(value.quantize(Decimal(1), ROUND_HALF_EVEN) if abs(value) >= _ROUND_FROM else value, language)


def counted(value: Decimal, lane: Lane | MeterYear, language: Language) -> tuple[Decimal, str]:
    """An amount of a lane as plants count it: MWh, tonnes, cubic metres; what is bought by the litre in litres."""
    carrier = CARRIERS.get(lane.carrier)
    if lane.dimension is Dimension.VOLUME and carrier is not None and carrier.density:
        return value * _LITRES, "L"
    return in_use(value, base_unit(lane.dimension), language)


def used(value: Decimal, lane: Lane | MeterYear, language: Language) -> tuple[str, str]:
    """The same in words: figure and unit."""
    shown, unit = counted(value, lane, language)
    return plain(shown, language), unit


def money(value: Decimal, language: Language) -> tuple[str, str]:
    """Lira: figure and unit, in millions from one on."""
    if abs(value) < _MILLION:
        return plain(value, language), "TL"
    return number_words(value / _MILLION, language), sentence("energy-million", language)


def carrier_name(code: str, language: Language) -> str:
    """What a carrier is called; "–" where nobody said which it is."""
    return vocabulary("carrier").word(code, language) if code else "–"


def lane_total(lane: Lane, language: Language) -> str:
    """What was entered for its year, with its unit."""
    return " ".join(used(lane.total, lane, language))


def meter_total(meter: MeterYear, language: Language) -> str:
    """The same of one meter."""
    return " ".join(used(meter.total, meter, language))


def month_name(month: int, language: Language) -> str:
    """A month in three letters."""
    return vocabulary("month").word(str(month), language)[:3]


def state_words(bill: Bill, language: Language) -> str:
    """What is to be said of a bill, in a word or two."""
    return sentence(f"bill-state-{bill.state}", language)


def share_words(share: Decimal, language: Language) -> str:
    """A deviation with its sign: +%8, −%25 in Turkish; +8%, −25% in English."""
    whole = int((share * 100).to_integral_value(ROUND_HALF_EVEN))
    sign = "+" if whole > 0 else "−" if whole < 0 else ""
    return f"{sign}%{abs(whole)}" if language == "tr" else f"{sign}{abs(whole)}%"


def months_words(bill: Bill, language: Language) -> str:
    """How its days fall on months: `Ara 6 · Oca 25`."""
    return " · ".join(f"{month_name(month, language)} {days}" for _, month, days in bill.months)


def estimate_words(estimate: Estimate, language: Language) -> str:
    """What a time without a reading may have used."""
    one = estimate.reading
    return " ".join((plain(one.amount, language), base_unit(one.dimension).word(language, one.amount)))


def month_words(bill: Bill, language: Language) -> str:
    """The month that most of its days fall in, or its years where it is longer than three; "" where none is known."""
    if not bill.months:
        return ""
    if len(bill.months) > _SEVERAL:
        return " – ".join(dict.fromkeys(str(year) for year, *_ in (bill.months[0], bill.months[-1])))
    year, month, _ = max(bill.months, key=lambda one: one[2])
    return f"{vocabulary('month').word(str(month), language)} {year}"
