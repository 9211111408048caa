"""Two known uses one after the other: through a treater who makes of it what another takes, or on with what is left.

A use whose receiver treats waste makes what the catalogue says that he wants; what any use leaves over stands in the
catalogue's table of residues. Where somebody is known to take that, the two uses are one way, as good as both together.
"""

from collections.abc import Iterator, Sequence

from esdesk.audit.listing import FULL, Case, Part, Question, Said, UseSuggestion
from esdesk.audit.ways import LEFT, MADE, Way
from esdesk.catalogue.entries import Residue, Synergy
from esdesk.catalogue.read import Catalogue
from esdesk.core.turkish import fold
from esdesk.matching.sayings import said
from esdesk.matching.sectors import nearness
from esdesk.matching.told import label
from esdesk.matching.uses import Uses
from esdesk.matching.weights import weights

WAY_WEIGHTS = weights("ways")
"""What the score of each of the two uses counts, in ten-thousandths; together 10,000."""

_TREATERS = ("37", "38", "39")  # divisions whose work it is to treat water and waste
_MADE_OF = ("material", "energy")  # a treater's room or service is nothing that goes on
_LOOKED_AT = 20  # uses of what is in between
_SAME_GROUP = 0.8

Middle = tuple[str, str, tuple[str, ...]]
"""How it comes about, the concept in between, and the sectors that make it."""


class Ways:
    """Finds ways, with the uses that `uses` finds in `catalogue`."""

    def __init__(self, catalogue: Catalogue, uses: Uses) -> None:
        self._catalogue, self._uses = catalogue, uses
        self._taken: dict[tuple[str, str], list[UseSuggestion]] = {}

    def suggest(self, found: Sequence[UseSuggestion], limit: int) -> list[Way]:
        """The `limit` best ways that begin with a use of `found`, best first, equal scores by ids; a way each middle.

        Args:
            found: uses of a have, as `Uses.suggest` gives them; nothing is built on guesses.
            limit: how many ways at most.
        """
        ways = [way for first in found if not first.guess for way in self.onward(first)]
        ways.sort(key=lambda way: (-way.score_1e4, way.first.synergy, way.second.synergy))
        best: dict[tuple[str, str], Way] = {}
        for way in ways:
            best.setdefault((way.kind, way.middle), way)
        return list(best.values())[:limit]

    def onward(self, first: UseSuggestion) -> list[Way]:
        """The best way on from a use for each thing that it makes or leaves over."""
        synergy = self._catalogue.synergies[first.synergy]
        found = []
        for kind, middle, makers in self._middles(synergy):
            second = next(
                (one for one in self._uses_of(middle, makers) if self._fits(kind, synergy, one, makers)), None
            )
            if second is not None:
                found.append(_tell(first, second, (kind, middle, makers), self._catalogue))
        return found

    def _middles(self, synergy: Synergy) -> Iterator[Middle]:
        """What a use makes or leaves over, and who."""
        treaters = tuple(
            dict.fromkeys(
                one for one in (*synergy.intermediary_nace, *synergy.receiver_nace) if one.startswith(_TREATERS)
            )
        )
        made = self._catalogue.concepts.get(synergy.want_concept)
        if treaters and made is not None and made.kind in _MADE_OF and made.id != synergy.have_concept:
            yield MADE, made.id, treaters
        for residue in self._catalogue.residues:
            makers = _makers(synergy, residue)
            if makers and residue.leaves != synergy.have_concept:
                yield LEFT, residue.leaves, makers

    def _uses_of(self, concept: str, makers: tuple[str, ...]) -> list[UseSuggestion]:
        """Known uses of a concept, as whoever makes it would be told them."""
        key = concept, makers[0]
        if key not in self._taken:
            name = label(self._catalogue, concept).tr
            known = self._uses.suggest(name, makers[0], None, _LOOKED_AT)[1]
            self._taken[key] = [one for one in known if concept in self._haves(one)]
        return self._taken[key]

    def _haves(self, use: UseSuggestion) -> tuple[str, ...]:
        synergy = self._catalogue.synergies[use.synergy]
        return (synergy.have_concept, *synergy.have_also)

    def _fits(self, kind: str, first: Synergy, second: UseSuggestion, makers: tuple[str, ...]) -> bool:
        """Whether a use takes it to somebody else, and takes what is made of such a thing from such makers."""
        taken = self._catalogue.synergies[second.synergy]
        if second.synergy == first.id or {*second.receivers} <= {*makers, *first.receiver_nace}:
            return False
        if kind == LEFT:
            return True
        safe = not (first.hazardous and taken.hazardous is False)  # what is made of hazardous waste stays so
        return safe and any(nearness(maker, taken.donor_nace) >= _SAME_GROUP for maker in makers)


def _makers(synergy: Synergy, residue: Residue) -> tuple[str, ...]:
    """The receivers of a synergy who leave a residue over."""
    if residue.want_concept and synergy.want_concept not in residue.want_concept:
        return ()
    text = fold(" ".join((synergy.use_en, *synergy.treatment_en)))
    if residue.said_en and not any(fold(one) in text for one in residue.said_en):
        return ()
    return tuple(one for one in synergy.receiver_nace if nearness(one, residue.receiver_nace) == 1.0)


def _tell(first: UseSuggestion, second: UseSuggestion, middle: Middle, catalogue: Catalogue) -> Way:
    kind, concept, makers = middle
    name = label(catalogue, concept)
    parts = (
        Part("first", first.score_1e4, WAY_WEIGHTS["first"], said("way-first", use=first.use)),
        Part("second", second.score_1e4, WAY_WEIGHTS["second"], said("way-second", middle=name, use=second.use)),
    )
    return Way(
        first=first,
        second=second,
        kind=kind,
        middle=concept,
        label=name,
        makers=makers,
        score_1e4=sum(part.value_1e4 * part.weight_1e4 for part in parts) // FULL,
        parts=parts,
        case=_case(first, second, middle, catalogue),
    )


def _case(first: UseSuggestion, second: UseSuggestion, middle: Middle, catalogue: Catalogue) -> Case:
    kind, concept, makers = middle
    name, sectors = label(catalogue, concept), ", ".join(makers)
    goes_on = said("way-second", middle=name, use=second.use)
    against: list[Said] = []
    if kind == MADE:
        against.append(said("way-maker-needed", sectors=sectors))
        if catalogue.synergies[first.synergy].hazardous is not False:
            against.append(said("way-hazard-stays", middle=name))
    return Case(
        for_=(said(f"way-{kind}", sectors=sectors, middle=name), goes_on, *first.case.for_),
        against=_once(against, first.case.against, second.case.against),
        unknown=_once(first.case.unknown, second.case.unknown),
        ask=_question(first, second, name),
        evidence=tuple(dict.fromkeys((*first.case.evidence, *second.case.evidence))),
    )


def _once(*told: Sequence[Said]) -> tuple[Said, ...]:
    return tuple(dict.fromkeys(one for some in told for one in some))


def _question(first: UseSuggestion, second: UseSuggestion, middle: Said) -> Question | None:
    """The question of the first use, which its owner can answer; else that of the second, about what is between."""
    ask, name = (first.case.ask, "first") if first.case.ask is not None else (second.case.ask, "second")
    if ask is None:
        return None
    text = ask.text if name == "first" else said("way-ask-between", middle=middle, question=ask.text)
    return Question(text, ask.swing_1e4 * WAY_WEIGHTS[name] // FULL)
