"""What is said about a pair: why, what speaks against, what is unknown, and the one question to ask."""

from esdesk.audit.listing import FULL, Case, Listing, PairSuggestion, Part, Question, Said
from esdesk.catalogue.entries import Synergy
from esdesk.catalogue.read import Catalogue
from esdesk.matching.link import Link
from esdesk.matching.sayings import said
from esdesk.matching.weighing import PAIR_WEIGHTS, UNKNOWN, Weighed

_GOOD, _POOR = 6000, 2500  # values from which a part speaks for or against
_ASKED = ("quantity", "limits", "distance", "season", "code", "sector")
_HAZARD_SWING = 1000
_ROUTES = {
    "recovery_licence": "synergy-needs-licence",
    "animal_byproduct": "synergy-animal-by-product",
    "permit": "synergy-needs-permit",
}


def tell(have: Listing, want: Listing, link: Link, weighed: Weighed, catalogue: Catalogue) -> PairSuggestion:
    """The suggestion with its parts and everything said for it."""
    parts = tuple(
        Part(
            name,
            UNKNOWN if value is None else value,
            PAIR_WEIGHTS[name],
            _reason(name, value, link, weighed, catalogue),
        )
        for name, value in weighed.values.items()
    ) + tuple(Part(name, FULL, weight, said(f"pair-{name}")) for name, weight in weighed.penalties.items())
    for_ = [
        part.reason for part in parts if _known(weighed, part.name) and part.value_1e4 >= _GOOD and part.weight_1e4 > 0
    ]
    against = [
        part.reason for part in parts if part.weight_1e4 < 0 or (_known(weighed, part.name) and part.value_1e4 <= _POOR)
    ]
    if link.synergy:
        against += spoken_against(link.synergy)
    unknown = [
        said(f"pair-{name}-unknown") for name in _ASKED if name in weighed.values and weighed.values[name] is None
    ]
    return PairSuggestion(
        have=have.id,
        want=want.id,
        score_1e4=weighed.score,
        parts=parts,
        case=Case(
            for_=tuple(for_),
            against=tuple(against),
            unknown=tuple(unknown),
            ask=_question(want, weighed, link),
            evidence=_evidence(link),
        ),
    )


def spoken_against(synergy: Synergy) -> list[Said]:
    """What the catalogue itself holds against a known synergy."""
    found = []
    if synergy.doubt:
        found.append(said("synergy-doubted", doubt=Said(synergy.doubt_tr, synergy.doubt)))
    if synergy.hazardous:
        found.append(said("synergy-hazardous"))
    if synergy.legal_route in _ROUTES:
        found.append(said(_ROUTES[synergy.legal_route]))
    if synergy.basis != "documented":
        found.append(said("synergy-not-checked"))
    return found


def label(catalogue: Catalogue, concept: str | None) -> Said:
    """The name of a concept; a dash where there is none."""
    entry = catalogue.concepts.get(concept or "")
    return Said(entry.label_tr, entry.label_en) if entry else Said("–", "–")


def _known(weighed: Weighed, name: str) -> bool:
    return weighed.values.get(name) is not None


def _reason(name: str, value: int | None, link: Link, weighed: Weighed, catalogue: Catalogue) -> Said:
    if value is None:
        return said(f"pair-{name}-unknown")
    if name == "concept":
        return _connection(link, catalogue)
    if name == "distance":
        return said("pair-distance", km=weighed.km if weighed.km is not None else 0)
    return said(f"pair-{name}", percent=value // 100)


def _connection(link: Link, catalogue: Catalogue) -> Said:
    if link.synergy:
        use = Said(link.synergy.use_tr, link.synergy.use_en)
        return said("pair-by-synergy", waste=Said(link.synergy.waste_tr, link.synergy.waste_en), use=use)
    one, other = label(catalogue, link.have_concept), label(catalogue, link.want_concept)
    return said("pair-same-concept", concept=one) if one == other else said("pair-near-concepts", one=one, other=other)


def _question(want: Listing, weighed: Weighed, link: Link) -> Question | None:
    """The question whose answer could move the score most."""
    swings = {name: PAIR_WEIGHTS[name] * UNKNOWN // FULL for name in _ASKED if weighed.values.get(name, 0) is None}
    if not want.must and not (link.synergy and link.synergy.constraints_en):
        swings.pop("limits", None)  # nothing is known that could be asked for
    if "hazard" in weighed.penalties:
        swings["hazard"] = _HAZARD_SWING
    if not swings:
        return None
    name = max(swings, key=lambda one: (swings[one], one == "limits"))
    if name == "limits":
        return Question(said("pair-limits-ask", limits=_limits(want, link)), swings[name])
    return Question(said(f"pair-{name}-ask"), swings[name])


def _limits(want: Listing, link: Link) -> Said:
    if want.must or link.synergy is None:
        return Said(", ".join(want.must), ", ".join(want.must))
    return Said(", ".join(link.synergy.constraints_tr), ", ".join(link.synergy.constraints_en))


def _evidence(link: Link) -> tuple[str, ...]:
    found = [link.synergy.id] if link.synergy else []
    return tuple(dict.fromkeys([*found, *(one for one in (link.have_concept, link.want_concept) if one)]))
