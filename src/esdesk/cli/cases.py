"""What is said for and against a suggestion, as the command line tells it."""

from typing import Any

from esdesk.audit.listing import FULL, Case, Part
from esdesk.cli.console import console


def part_json(part: Part) -> dict[str, Any]:
    """A part of a score for programs."""
    return {
        "name": part.name,
        "value": part.value_1e4 / FULL,
        "weight": part.weight_1e4 / FULL,
        "reason": part.reason.in_(console.language),
    }


def case_json(case: Case) -> dict[str, Any]:
    """What is said for and against a suggestion, for programs."""
    language = console.language
    ask = None
    if case.ask:
        ask = {"text": case.ask.text.in_(language), "could_move": case.ask.swing_1e4 / FULL}
    return {
        "for": [one.in_(language) for one in case.for_],
        "against": [one.in_(language) for one in case.against],
        "unknown": [one.in_(language) for one in case.unknown],
        "ask": ask,
        "evidence": list(case.evidence),
    }


def tell_case(case: Case) -> None:
    """What is said for and against a suggestion, for people."""
    for sign, texts in (("+", case.for_), ("-", case.against), ("·", case.unknown)):
        for text in texts:
            console.line(f"      {sign} {text.in_(console.language)}")
    if case.ask:
        console.line(f"      ? {case.ask.text.in_(console.language)} (±{case.ask.swing_1e4 / FULL:.2f})")
