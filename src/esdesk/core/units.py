"""Units and periods: one own table, with the words people use for them in Turkish and English.

Factors are exact fractions to the dimension's base unit, so that two ways of saying the same amount compare equal
(a GJ is 2500/9 kWh, which no Decimal holds). A tonne is 1000 kg, the calorie is that of the International Steam
Tables (4.1868 J), and a TEP (toe) is 10 Gcal = 41.868 GJ = 11.63 MWh. Gas volumes at normal (0 °C) and at standard
conditions (15 °C) are dimensions of their own: without the gas's state no factor leads from one to the other.
"""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache

from esdesk.core.turkish import fold


class Dimension(StrEnum):
    """What a unit measures. What is counted has a dimension each: a pallet is no number of drums, a trip no job.

    New ones stand at the end: their order is what the inventory sorts by.
    """

    MASS = "mass"
    VOLUME = "volume"
    NORMAL_GAS = "normal_gas"
    STANDARD_GAS = "standard_gas"
    ENERGY = "energy"
    POWER = "power"
    AREA = "area"
    LENGTH = "length"
    TIME = "time"
    DAYS = "days"
    SHIFTS = "shifts"
    COUNT = "count"
    PALLETS = "pallets"
    CONTAINERS = "containers"
    DRUMS = "drums"
    BIG_BAGS = "big_bags"
    SACKS = "sacks"
    BOXES = "boxes"
    CANS = "cans"
    TRIPS = "trips"
    TESTS = "tests"
    JOBS = "jobs"
    PERSONS = "persons"
    PERSON_HOURS = "person_hours"
    PERSON_DAYS = "person_days"
    SAMPLES = "samples"


class Period(StrEnum):
    """The time that an amount belongs to; `ONCE` is a stock that comes a single time."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    SHIFT = "shift"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    ONCE = "once"


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit; one of it is `factor` of its dimension's base unit.

    Attributes:
        symbol: how it is written; never changed once files hold it.
    """

    symbol: str
    dimension: Dimension
    factor: Fraction
    name_tr: str
    name_en: str

    def word(self, language: str, count: Decimal = Decimal(1)) -> str:
        """How it is written behind a figure: `m³`, `kWh`; what is counted by its name, `adet` or, of many, `pieces`."""
        if self.dimension in _COUNTED and self.symbol != "IBC":
            if language == "tr":
                return self.name_tr
            return self.name_en if abs(count) == 1 else _of_many(self.name_en)
        return self.symbol.translate(_RAISED)


def _of_many(name: str) -> str:
    """The plural of an English name."""
    return f"{name}es" if name.endswith(("s", "x", "ch")) else f"{name}s"


def _key(word: str) -> str:
    """The form in which spellings are looked up: `M³`, `m3`, `m^3.` are one."""
    return "".join(ch for ch in fold(word) if ch not in " .^_'’-")


_D = Dimension
# symbol, dimension, base units in it, Turkish name, English name, other spellings ("mt" is left out: it is said for
# tonnes, for megatonnes and for metres)
_TABLE = (
    ("kg", _D.MASS, "1", "kilogram", "kilogram", "kilo,kgs,kilograms,kilogramme"),
    ("t", _D.MASS, "1000", "ton", "tonne", "tonnes,tons,metric ton,metric tons,metrik ton"),
    ("g", _D.MASS, "1/1000", "gram", "gram", "gr,grams"),
    ("kt", _D.MASS, "1000000", "kiloton", "kilotonne", "kilotonnes"),
    ("m3", _D.VOLUME, "1", "metreküp", "cubic metre", "cubic metres,cubic meter,cubic meters,mküp,cbm,metre küp"),
    ("L", _D.VOLUME, "1/1000", "litre", "litre", "lt,ltr,liter,liters,litres"),
    ("Nm3", _D.NORMAL_GAS, "1", "normal metreküp", "normal cubic metre", "ncm"),
    ("Sm3", _D.STANDARD_GAS, "1", "standart metreküp", "standard cubic metre", "stdm3,scm,std m3"),
    ("kWh", _D.ENERGY, "1", "kilovatsaat", "kilowatt-hour", "kws,kwsaat,kilovat saat,kilowatt hour,kilowatt hours"),
    ("MWh", _D.ENERGY, "1000", "megavatsaat", "megawatt-hour", "mws,megavat saat,megawatt hour,megawatt hours"),
    ("GWh", _D.ENERGY, "1000000", "gigavatsaat", "gigawatt-hour", "gigavat saat,gigawatt hour,gigawatt hours"),
    ("MJ", _D.ENERGY, "5/18", "megajul", "megajoule", "megajoules"),
    ("GJ", _D.ENERGY, "2500/9", "gigajul", "gigajoule", "gigajoules"),
    ("TJ", _D.ENERGY, "2500000/9", "terajul", "terajoule", "terajoules"),
    ("kcal", _D.ENERGY, "0.001163", "kilokalori", "kilocalorie", "kilocalories"),
    ("Gcal", _D.ENERGY, "1163", "gigakalori", "gigacalorie", "gigacalories"),
    ("TEP", _D.ENERGY, "11630", "ton eşdeğer petrol", "tonne of oil equivalent", "toe,tonnes of oil equivalent"),
    ("kW", _D.POWER, "1", "kilovat", "kilowatt", "kilowatts,kwth,kwe,kwt"),
    ("MW", _D.POWER, "1000", "megavat", "megawatt", "megawatts,mwth,mwe,mwt"),
    ("m2", _D.AREA, "1", "metrekare", "square metre", "square metres,square meter,square meters,metre kare,sqm"),
    ("da", _D.AREA, "1000", "dönüm", "decare", "dekar"),
    ("ha", _D.AREA, "10000", "hektar", "hectare", "hectares"),
    ("m", _D.LENGTH, "1", "metre", "metre", "meter,meters,metres"),
    ("km", _D.LENGTH, "1000", "kilometre", "kilometre", "kilometer,kilometers,kilometres"),
    ("h", _D.TIME, "1", "saat", "hour", "sa,hours,hr,hrs"),
    ("day", _D.DAYS, "1", "gün", "day", "days,gun"),
    ("shift", _D.SHIFTS, "1", "vardiya", "shift", "shifts"),
    ("pcs", _D.COUNT, "1", "adet", "piece", "ad,tane,pieces,pc,unit,units,items"),
    ("pallet", _D.PALLETS, "1", "palet", "pallet", "pallets"),
    ("IBC", _D.CONTAINERS, "1", "IBC tank", "IBC tank", "ibcs,ibc tanks,ibc tote"),
    ("drum", _D.DRUMS, "1", "varil", "drum", "drums,fıçı"),
    ("bigbag", _D.BIG_BAGS, "1", "büyük torba", "big bag", "big bags,bigbags,bbag"),
    ("sack", _D.SACKS, "1", "çuval", "sack", "sacks"),
    ("box", _D.BOXES, "1", "koli", "box", "boxes,cartons"),
    ("can", _D.CANS, "1", "bidon", "can", "cans,jerrycan,jerrycans"),
    ("trip", _D.TRIPS, "1", "sefer", "trip", "trips"),
    ("test", _D.TESTS, "1", "deney", "test", "tests,analiz,analyses"),
    ("sample", _D.SAMPLES, "1", "numune", "sample", "samples,numuneler"),
    ("job", _D.JOBS, "1", "iş", "job", "jobs"),
    ("person", _D.PERSONS, "1", "kişi", "person", "persons,people"),
    ("person-hour", _D.PERSON_HOURS, "1", "adam-saat", "person-hour", "kişi-saat,person-hours,man-hour,man-hours"),
    ("person-day", _D.PERSON_DAYS, "1", "adam-gün", "person-day", "kişi-gün,person-days,man-day,man-days"),
)
_COUNTED = frozenset(_D) - {_D.MASS, _D.VOLUME, _D.NORMAL_GAS, _D.STANDARD_GAS, _D.ENERGY, _D.POWER, _D.AREA, _D.LENGTH}
_RAISED = str.maketrans("23", "²³")
_UNITS = tuple(Unit(symbol, of, Fraction(factor), tr, en) for symbol, of, factor, tr, en, _ in _TABLE)
_unit_of = {
    _key(word): unit
    for unit, row in zip(reversed(_UNITS), reversed(_TABLE), strict=True)
    for word in [row[0], row[3], row[4], *row[5].split(",")]
    if word
}

_BASE = {unit.dimension: unit for unit in reversed(_UNITS) if unit.factor == 1}

_PERIOD_WORDS = {
    Period.SECOND: "second,saniye,sn,s,sec,saniyede",
    Period.MINUTE: "minute,dakika,dk,dak,min,dakikada",
    Period.HOUR: "hour,saat,sa,h,hr,saatte,saatlik,hourly,hours",
    Period.SHIFT: "shift,vardiya,vardiyada,vardiyalık",
    Period.DAY: "day,gün,g,d,günde,günlük,daily,days",
    Period.WEEK: "week,hafta,haftada,haftalık,weekly,wk,hf",
    Period.MONTH: "month,ay,ayda,aylık,monthly,mo,mth",
    Period.YEAR: "year,yıl,yılda,yıllık,sene,senede,senelik,yearly,annual,annually,annum,a,y,yr",
    Period.ONCE: "once,tek sefer,tek seferlik,bir kez,bir kerelik,one off,one-off,toplam,stok,total,stock",
}
_period_of = {_key(word): period for period, words in _PERIOD_WORDS.items() for word in words.split(",")}

PERIOD_NAMES: dict[Period, tuple[str, str]] = {
    Period.SECOND: ("saniye", "second"),
    Period.MINUTE: ("dakika", "minute"),
    Period.HOUR: ("saat", "hour"),
    Period.SHIFT: ("vardiya", "shift"),
    Period.DAY: ("gün", "day"),
    Period.WEEK: ("hafta", "week"),
    Period.MONTH: ("ay", "month"),
    Period.YEAR: ("yıl", "year"),
    Period.ONCE: ("tek sefer", "once"),
}
"""What a period is called, Turkish and English."""

_ADVERB_WORDS = """
    saniyede dakikada saatte saatlik vardiyada vardiyalık günde günlük haftada haftalık ayda aylık yılda yıllık senede
    senelik hourly daily weekly monthly yearly annual annually once
"""
_ADVERBS = frozenset(_key(word) for word in _ADVERB_WORDS.split())


def units() -> tuple[Unit, ...]:
    """Every unit, as listed above."""
    return _UNITS


@lru_cache(maxsize=4096)
def unit(spelling: str) -> Unit | None:
    """The unit that `spelling` names in either language; None where there is none."""
    return _unit_of.get(_key(spelling))


@lru_cache(maxsize=4096)
def period(spelling: str) -> Period | None:
    """The period that `spelling` names in either language (`yıl`, `per day` without its `per`, `ayda`)."""
    return _period_of.get(_key(spelling))


def is_period_adverb(word: str) -> bool:
    """Whether `word` says a period by itself, without `/` or `per`: `günde`, `yıllık`, `daily`."""
    return _key(word) in _ADVERBS


def base_unit(dimension: Dimension) -> Unit:
    """The unit that amounts of `dimension` are computed in."""
    return _BASE[dimension]


_COUNTED_IN = {Dimension.MASS: ("t", 1000), Dimension.ENERGY: ("MWh", 1000)}
"""What a plant counts in where the base unit (kg, kWh) is too small for a year."""


def in_use(value: Decimal, of: Unit, language: str) -> tuple[Decimal, str]:
    """A figure of a year in a base unit as plants say it: tonnes, megawatt-hours, cubic metres, pieces."""
    word, divisor = _COUNTED_IN.get(of.dimension, (of.word(language, value), 1))
    return value / divisor, word
