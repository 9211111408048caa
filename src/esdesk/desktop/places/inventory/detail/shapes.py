"""Which fields stand in which section of the detail, and which of them only where they say something."""

from dataclasses import dataclass

from esdesk.audit.boxes import SAID


@dataclass(frozen=True, slots=True)
class Shown:
    """A line of a section.

    Attributes:
        name: the field.
        only: keys of its boxes; all without.
        rare: whether it stands there only where it says something, or everything is wanted.
        kinds: kinds of resource for which it is not rare.
    """

    name: str
    only: tuple[str, ...] = ()
    rare: bool = False
    kinds: frozenset[str] = frozenset()


_HEATED = frozenset({"energy", "water"})
_CODED = frozenset({"waste", "by-product", "material", ""})
ASKED_KINDS = frozenset({"waste", "by-product", "material"})
"""Kinds of which the law may ask whether they are waste."""


def _own_levels(*groups: str) -> tuple[Shown, ...]:
    """The levels that a row has of its own, for all of it and for parts of it."""
    return tuple(Shown("visibility", (group,), rare=True) for group in ("all", *groups))


WHAT = (
    Shown("name"),
    Shown("direction"),
    Shown("kind"),
    Shown("concept"),
    Shown("classification", ("code",), rare=True, kinds=_CODED),
    Shown("classification", ("mirror",), rare=True, kinds=frozenset({"waste"})),
    Shown("classification", ("hp",), rare=True),
    Shown("classification", ("list",), rare=True),
    Shown("from_process"),
    Shown("to_process", rare=True),
    Shown("physical_state"),
    Shown("packaging"),
    Shown("pattern", rare=True),
    Shown("valid_until", rare=True),
    Shown("note", rare=True),
)
AMOUNTS = (
    Shown("span", ("year",)),
    Shown("span", ("from",), rare=True),
    Shown("span", ("to",), rare=True),
    Shown("offered", (SAID, "quality")),
    Shown("offered", ("method",), rare=True),
    Shown("arising", (SAID, "quality"), rare=True),
    Shown("arising", ("method",), rare=True),
    Shown("used", (SAID, "quality"), rare=True),
    Shown("contracted", (SAID, "quality"), rare=True),
    Shown("visit", rare=True),
    Shown("note", rare=True),
    *_own_levels("quantity", "price"),
)
LINE_OWN = (Shown("note", rare=True), *_own_levels("quality", "note"))
"""What a composition line or a condition says beside itself."""

HEAT = tuple(
    Shown("heat", (member,), rare=True, kinds=_HEATED)
    for member in ("medium", "temperature", "return_temperature", "pressure")
)
FATE = (Shown("fate", ("fate",)), Shown("fate", ("treatment",), rare=True), Shown("fate", ("receiver",), rare=True))
PRICE = (Shown("price", (SAID,)), Shown("price", ("payer",)), Shown("price", ("year",), rare=True))
