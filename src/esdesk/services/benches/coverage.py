"""What the catalogue knows of each branch and of each kind of resource, so that its holes are seen."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from esdesk.audit.listing import ResourceKind
from esdesk.catalogue.entries import Concept, Synergy
from esdesk.catalogue.read import Catalogue, default

DIVISIONS = tuple(f"{number:02}" for number in (1, 2, 3, *range(10, 34), 35, 36, 37, 38, 39, 41, 42, 43))
"""NACE divisions that the catalogue is to cover: farming, fishing, manufacturing, utilities, waste, construction."""

FEWEST_USES = 8
"""Known uses that a division or a kind needs at least."""


@dataclass(frozen=True, slots=True)
class Covered:
    """One line of the account.

    Attributes:
        what: a NACE division ("24") or a kind of resource ("energy").
        entries: sector profiles of the division, or concepts of the kind.
        given: known uses of what such plants usually have, or of the kind.
        taken: known uses whose receiver is such a plant; 0 for a kind.
        uses: given and taken together, each once.
    """

    what: str
    entries: int
    given: int
    taken: int
    uses: int

    @property
    def hole(self) -> bool:
        """Whether something is missing: no profile or concept, or too few uses."""
        return not self.entries or self.uses < FEWEST_USES


def by_division(catalogue: Catalogue | None = None) -> list[Covered]:
    """What is known of each division in `DIVISIONS`, in their order."""
    known = catalogue or default()
    return [_division(known, division) for division in DIVISIONS]


def by_kind(catalogue: Catalogue | None = None) -> list[Covered]:
    """What is known of each kind of resource that a file can hold."""
    known = catalogue or default()
    return [_kind(known, kind) for kind in ResourceKind]


def _division(catalogue: Catalogue, division: str) -> Covered:
    profiles = [one for one in catalogue.profiles.values() if one.nace.startswith(division)]
    had = {concept for one in profiles for concept in one.usual_outputs}
    given = {one.id for one in catalogue.synergies.values() if had & {one.have_concept, *one.have_also}}
    taken = {one.id for one in catalogue.synergies.values() if _among(one.receiver_nace, division)}
    return Covered(division, len(profiles), len(given), len(taken), len(given | taken))


def _among(codes: tuple[str, ...], division: str) -> bool:
    return any(code.startswith(division) for code in codes)


_WASTE: dict[ResourceKind, tuple[Callable[[Concept], bool], Callable[[Synergy], bool]]] = {
    ResourceKind.WASTE: (lambda one: bool(one.ewc), lambda one: bool(one.ewc)),
    ResourceKind.BY_PRODUCT: (lambda one: one.kind == "material", lambda one: one.legal_route == "byproduct"),
}


def _kind(catalogue: Catalogue, kind: ResourceKind) -> Covered:
    is_concept, is_use = _WASTE.get(kind, (lambda one: one.kind == kind.value, lambda one: one.kind == kind.value))
    concepts = sum(map(is_concept, catalogue.concepts.values()))
    uses = sum(map(is_use, catalogue.synergies.values()))
    return Covered(kind.value, concepts, uses, 0, uses)


def account(catalogue: Catalogue | None = None) -> Iterator[tuple[str, ...]]:
    """The account as rows of text: what, entries, given, taken, uses, and "hole" where something is missing."""
    for one in (*by_division(catalogue), *by_kind(catalogue)):
        figures = (str(one.entries), str(one.given), str(one.taken), str(one.uses))
        yield (one.what, *figures, "hole" if one.hole else "")
