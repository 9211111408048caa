"""What is said about a known use: its parts, why, what speaks against, what is unknown, and the one question to ask."""

from collections.abc import Mapping
from dataclasses import dataclass

from esdesk.audit.listing import FULL, Case, Part, Question, Said, UseSuggestion
from esdesk.catalogue.entries import Synergy
from esdesk.catalogue.read import Catalogue
from esdesk.matching.sayings import said
from esdesk.matching.told import label, spoken_against
from esdesk.matching.usevalues import HAZARD_WEIGHT, NOT_SAID, USE_WEIGHTS
from esdesk.matching.weighing import UNKNOWN

_GOOD = 6000


@dataclass(frozen=True, slots=True)
class Told:
    """A use with its values in ten-thousandths (`NOT_SAID` where unknown); `code` and `sector` as given, or "".

    Attributes:
        guess: whether it is told for want of something better.
        strange: words of the have that it does not explain, where it is a guess.
    """

    synergy: Synergy
    values: Mapping[str, int]
    hazard: bool
    score: int
    code: str = ""
    sector: str = ""
    guess: bool = False
    strange: str = ""


def tell(one: Told, catalogue: Catalogue) -> UseSuggestion:
    """The suggestion with its parts and everything said for it."""
    synergy = one.synergy
    parts = [
        Part(name, UNKNOWN if value == NOT_SAID else value, USE_WEIGHTS[name], _reason(name, value, one, catalogue))
        for name, value in one.values.items()
    ]
    if one.hazard:
        parts.append(Part("hazard", FULL, HAZARD_WEIGHT, said("use-hazard")))
    return UseSuggestion(
        synergy=synergy.id,
        use=Said(synergy.use_tr, synergy.use_en),
        receivers=synergy.receiver_nace,
        basis=synergy.basis,
        doubt=synergy.doubt,
        score_1e4=one.score,
        parts=tuple(parts),
        case=_case(one, parts),
        treatment=Said(", ".join(synergy.treatment_tr), ", ".join(synergy.treatment_en)),
        treaters=synergy.intermediary_nace,
        guess=one.guess,
    )


def _reason(name: str, value: int, one: Told, catalogue: Catalogue) -> Said:
    synergy = one.synergy
    if name == "concept":
        return said("use-concept", concept=label(catalogue, synergy.have_concept))
    if name == "text":
        return said("use-text", waste=Said(synergy.waste_tr, synergy.waste_en))
    if name == "limits":
        return said("use-limits", limits=_limits(synergy)) if synergy.constraints_en else said("use-limits-none")
    if name == "standing":
        return said(f"use-{synergy.basis}")
    if name == "code" and not one.code and value != NOT_SAID:
        return said("use-code-guessed", percent=value // 100)
    return said(f"use-{name}-unknown") if value == NOT_SAID else said(f"use-{name}", percent=value // 100)


def _case(one: Told, parts: list[Part]) -> Case:
    known = [part for part in parts if one.values.get(part.name, NOT_SAID) != NOT_SAID]
    for_ = [part.reason for part in known if part.value_1e4 >= _GOOD and part.name != "limits"]
    against = [part.reason for part in parts if part.weight_1e4 < 0]
    told = {"sector", "code"} if one.code else {"sector"}  # a code that was only guessed speaks against nothing
    against += [part.reason for part in known if part.name in told and part.value_1e4 == 0]
    return Case(
        for_=tuple(for_),
        against=(*_guessed(one), *against, *_way(one.synergy), *spoken_against(one.synergy)),
        unknown=tuple(part.reason for part in parts if one.values.get(part.name) == NOT_SAID),
        ask=_question(one),
        evidence=(one.synergy.id, one.synergy.have_concept),
    )


def _guessed(one: Told) -> list[Said]:
    """That a use is only a guess, and which words of the have it knows nothing of."""
    if not one.guess:
        return []
    return [said("use-guess-words", words=one.strange) if one.strange else said("use-guess")]


def _way(synergy: Synergy) -> list[Said]:
    """The step in between, where the receiver cannot take it as it comes."""
    if not synergy.treatment_en or not synergy.intermediary_nace:
        return []
    steps = Said(", ".join(synergy.treatment_tr), ", ".join(synergy.treatment_en))
    return [said("use-by-treater", steps=steps, sectors=", ".join(synergy.intermediary_nace))]


def _question(one: Told) -> Question | None:
    """The question whose answer could move the score most."""
    swings = {name: USE_WEIGHTS[name] * UNKNOWN // FULL for name, value in one.values.items() if value == NOT_SAID}
    if not one.synergy.ewc:
        swings.pop("code", None)
    elif not one.code:
        guess = one.values["code"]
        swings["code"] = USE_WEIGHTS["code"] * max(guess, FULL - guess) // FULL
        if one.synergy.hazardous is False:
            swings["code"] = -HAZARD_WEIGHT  # the code could turn out to be hazardous
    if not swings:
        return None
    name = max(swings, key=lambda part: swings[part])
    if name == "limits":
        return Question(said("use-limits-ask", limits=_limits(one.synergy)), swings[name])
    return Question(said(f"use-{name}-ask"), swings[name])


def _limits(synergy: Synergy) -> Said:
    return Said(", ".join(synergy.constraints_tr), ", ".join(synergy.constraints_en))
