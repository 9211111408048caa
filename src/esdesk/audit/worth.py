"""What an investment is worth: simple payback, net present value, annuity. Money of today's prices, saved once a year.

Sources: payback = I / S, NPV = -I + sum of S / (1 + i)^t for t = 1 ... n, as in any textbook of capital budgeting; the
annuity is the level yearly cost whose present value is I.
"""

from decimal import Decimal

RATES = (Decimal("0.05"), Decimal("0.10"), Decimal("0.15"))
"""The rates that a net present value is shown at, as shares a year beyond inflation."""

RATE = Decimal("0.10")
"""The one that is taken where nobody says another: an assumption of this project, in the middle of those shown. No rate
holds for every firm, so the value is never shown without it (docs/measures.md)."""


def payback(investment: Decimal, saving: Decimal) -> Decimal | None:
    """Years until `saving` a year has brought the investment back, without interest; None where it never does."""
    if investment <= 0:
        return Decimal(0) if saving > 0 else None
    return investment / saving if saving > 0 else None


def present_factor(rate: Decimal, years: Decimal) -> Decimal:
    """What one lira a year over `years` is worth today: (1 - (1 + i)^-n) / i, and n where there is no interest."""
    return years if rate == 0 else (1 - (1 + rate) ** -years) / rate


def npv(investment: Decimal, saving: Decimal, rate: Decimal, years: Decimal) -> Decimal:
    """Net present value: what the savings of all years are worth today, less the investment.

    Args:
        investment: spent now.
        saving: of each year, after what the measure costs to run.
        rate: a year, as a share above -1.
        years: how long it saves, more than none.
    """
    return saving * present_factor(rate, years) - investment


def annuity(investment: Decimal, rate: Decimal, years: Decimal) -> Decimal:
    """The level yearly cost of an investment over its life."""
    return investment / present_factor(rate, years)
