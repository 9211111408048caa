"""What carries energy to a plant, and what an amount of it comes to: GJ, TEP and CO2e, by factors of the catalogue.

TEP by the coefficients of the Turkish energy regulation's annex, GJ from TEP (1 TEP = 41.868 GJ), so that the two never
tell different stories. CO2e of what is burnt: net energy times CO2 + 28 CH4 + 265 N2O (AR5) of the fuel; of bought
electricity the grid's factor at the point of use. CO2 of biomass is told apart and belongs to no scope.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from esdesk.core.units import Dimension

Factor = Callable[[str], Decimal | None]
"""A factor of the catalogue by its id; None where it has none."""

GJ_PER_TEP = Decimal("41.868")
_KWH_PER_TEP = Decimal(11630)
_SM3_PER_NM3 = "nm3_sm3"
_NET_OF_GROSS = "gas_gcv_ratio"
_CH4, _N2O = "gwp100_CH4_nonfossil_AR5", "gwp100_N2O_AR5"
_KG_PER_TJ = Decimal(1_000_000)  # kg/TJ times GJ, in tonnes


class Scope(StrEnum):
    """Of the greenhouse gas protocol: burnt here, or burnt elsewhere for what is bought."""

    BURNT = "1"
    BOUGHT = "2"


class HeatBasis(StrEnum):
    """Which calorific value a figure of gas in kWh rests on."""

    GROSS = "gross"
    NET = "net"


class Doubt(StrEnum):
    """What an energy figure rests on that nobody said, or what it lacks."""

    BASIS = "basis"
    """Gas in kWh of which nobody said the calorific value: taken as gross, as bills have it."""
    DENSITY = "density"
    """Litres were weighed by a density of the catalogue."""
    UNIT = "unit"
    FACTOR = "factor"


@dataclass(frozen=True, slots=True)
class Carrier:
    """A carrier of energy.

    Attributes:
        code: as in the vocabulary `carrier`.
        tep: id of the factor in TEP per tonne, per 1000 Sm3 or per MWh; "" where energy is billed as energy.
        dimension: what that factor is per.
        density: id of a factor in kg/L, for those that are bought by the litre.
        fuel: the part of the ids of its emission factors; "" where nothing is burnt here, or none is known.
    """

    code: str
    tep: str
    dimension: Dimension
    density: str = ""
    fuel: str = ""
    scope: Scope = Scope.BURNT
    biogenic: bool = False


_MASS, _GAS, _ENERGY = Dimension.MASS, Dimension.STANDARD_GAS, Dimension.ENERGY
CARRIERS = {
    one.code: one
    for one in (
        Carrier("electricity", "tep_elektrik", _ENERGY, scope=Scope.BOUGHT),
        Carrier("natural_gas", "tep_dogalgaz", _GAS, fuel="ng"),
        Carrier("diesel", "tep_motorin", _MASS, "rho_diesel_832", "diesel"),
        Carrier("petrol", "tep_benzin", _MASS, "rho_gasoline", "gasoline"),
        Carrier("lpg", "tep_lpg", _MASS, "rho_lpg_540", "lpg"),
        Carrier("fuel_oil", "tep_fo6", _MASS, "rho_fueloil_960", "rfo"),
        Carrier("hard_coal", "tep_taskomuru", _MASS, fuel="bit"),
        Carrier("lignite", "tep_linyit_sanayi", _MASS, fuel="lignite"),
        Carrier("petroleum_coke", "tep_petrokok", _MASS, fuel="petcoke"),
        Carrier("wood", "tep_odun", _MASS, fuel="wood", biogenic=True),
        Carrier("pomace", "tep_prina", _MASS, fuel="wood", biogenic=True),
        Carrier("heat", "", _ENERGY, scope=Scope.BOUGHT),
    )
}
"""By code. Water is metered like them and carries no energy."""


@dataclass(frozen=True, slots=True)
class Burnt:
    """What an amount comes to.

    Attributes:
        tep, gj: net energy; None where it cannot be told.
        co2e: tonnes of CO2e of its scope; None where no factor is known.
        biogenic: tonnes of CO2 of biomass, of no scope.
        doubts: what it rests on that nobody said, and what it lacks.
        factors: ids of the catalogue's factors that it was computed with.
    """

    tep: Decimal | None = None
    gj: Decimal | None = None
    co2e: Decimal | None = None
    biogenic: Decimal = Decimal(0)
    doubts: tuple[Doubt, ...] = ()
    factors: tuple[str, ...] = ()


def burnt(
    carrier: Carrier, amount: Decimal, dimension: Dimension, basis: HeatBasis | None, year: int, factor: Factor
) -> Burnt:
    """What an amount of a carrier comes to.

    Args:
        carrier: one of `CARRIERS`.
        amount: in the base unit of `dimension`: kg, m3, Sm3, Nm3 or kWh.
        dimension: what was metered.
        basis: of gas in kWh; None where nobody said.
        year: whose grid counts, else the newest before it, else the oldest.
        factor: the catalogue's.
    """
    made = _energy(carrier, amount, dimension, basis, factor)
    if made.gj is None:
        return made
    if carrier.fuel:
        return _of_fuel(carrier, made, factor)
    grid = grid_factor(year, factor) if carrier.code == "electricity" else None
    if grid is None:
        return replace(made, doubts=(*made.doubts, Doubt.FACTOR))
    name, per_mwh = grid
    return replace(made, co2e=amount / 1000 * per_mwh, factors=(*made.factors, name))


def grid_factor(year: int, factor: Factor) -> tuple[str, Decimal] | None:
    """Id and value (t CO2e per MWh, where it is used) of the grid of `year`, else of the nearest year that is known."""
    known = {one: value for one in range(2000, 2100) if (value := factor(f"grid_dist_{one}")) is not None}
    if not known:
        return None
    chosen = max((one for one in known if one <= year), default=min(known))
    return f"grid_dist_{chosen}", known[chosen]


def _energy(carrier: Carrier, amount: Decimal, dimension: Dimension, basis: HeatBasis | None, factor: Factor) -> Burnt:
    """TEP and GJ."""
    if dimension is Dimension.ENERGY and carrier.dimension is not Dimension.ENERGY:
        return _billed_as_energy(carrier, amount, basis, factor)
    counted = _in_its_unit(carrier, amount, dimension, factor)
    if counted is None:
        return Burnt(doubts=(Doubt.UNIT,))
    figure, doubts, used = counted
    if not carrier.tep:
        return _of_tep(figure / _KWH_PER_TEP, doubts, used)
    coefficient = factor(carrier.tep)
    if coefficient is None:
        return Burnt(doubts=(*doubts, Doubt.FACTOR))
    return _of_tep(figure / 1000 * coefficient, doubts, (*used, carrier.tep))


def _billed_as_energy(carrier: Carrier, amount: Decimal, basis: HeatBasis | None, factor: Factor) -> Burnt:
    """A fuel in kWh. Gas is billed by its gross calorific value unless the bill says otherwise."""
    ratio = factor(_NET_OF_GROSS)
    if carrier.code != "natural_gas" or basis is HeatBasis.NET or ratio is None:
        return _of_tep(amount / _KWH_PER_TEP, (), ())
    return _of_tep(amount * ratio / _KWH_PER_TEP, () if basis else (Doubt.BASIS,), (_NET_OF_GROSS,))


def _in_its_unit(
    carrier: Carrier, amount: Decimal, dimension: Dimension, factor: Factor
) -> tuple[Decimal, tuple[Doubt, ...], tuple[str, ...]] | None:
    """The amount in what its factor is per a thousand of: kg, Sm3 or kWh; with what that rests on."""
    if dimension is carrier.dimension:
        return amount, (), ()
    if carrier.dimension is Dimension.STANDARD_GAS:
        if dimension is Dimension.VOLUME:
            return amount, (), ()  # a gas bill's cubic metres are standard ones
        ratio = factor(_SM3_PER_NM3) if dimension is Dimension.NORMAL_GAS else None
        return None if ratio is None else (amount * ratio, (), (_SM3_PER_NM3,))
    density = factor(carrier.density) if dimension is Dimension.VOLUME and carrier.density else None
    return None if density is None else (amount * 1000 * density, (Doubt.DENSITY,), (carrier.density,))


def _of_tep(tep: Decimal, doubts: tuple[Doubt, ...], factors: tuple[str, ...]) -> Burnt:
    return Burnt(tep=tep, gj=tep * GJ_PER_TEP, doubts=doubts, factors=factors)


def _of_fuel(carrier: Carrier, made: Burnt, factor: Factor) -> Burnt:
    names = {gas: f"ef_{gas}_{carrier.fuel}" for gas in ("co2", "ch4", "n2o")}
    found = {gas: factor(name) for gas, name in names.items()}
    weights = {"ch4": factor(_CH4), "n2o": factor(_N2O)}
    if found["co2"] is None or made.gj is None:
        return replace(made, doubts=(*made.doubts, Doubt.FACTOR))
    small = sum((found[gas] or Decimal(0)) * (weights[gas] or Decimal(0)) for gas in weights)
    used = (*(name for gas, name in names.items() if found[gas] is not None), _CH4, _N2O)
    co2, others = made.gj * found["co2"] / _KG_PER_TJ, made.gj * small / _KG_PER_TJ
    biogenic, fossil = (co2, others) if carrier.biogenic else (Decimal(0), co2 + others)
    return replace(made, co2e=fossil, biogenic=biogenic, factors=(*made.factors, *used))
