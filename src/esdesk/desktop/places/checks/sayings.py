"""How Checks says things: its groups, the word on the button that goes there, a sentence and its advice apart."""

import re

from PySide6.QtCore import QCoreApplication

from esdesk.audit import fields
from esdesk.audit.findings import Severity
from esdesk.desktop.language import speech
from esdesk.desktop.places.checks.reading import ACCEPTED
from esdesk.desktop.registry import PLACES
from esdesk.services.checks.checklist import Item

SIGNS = {
    "must": ("circle-x", "fault"),
    "should": ("triangle-alert", "doubt"),
    "could": ("circle-dashed", "ink_2"),
    ACCEPTED: ("check-check", "ink_2"),
}
_PLACES = {
    "resource": "inventory", "quantity": "inventory", "composition": "inventory", "condition": "inventory",
    "evidence": "inventory", "firm": "firm", "facility": "firm", "contact": "firm", "production": "firm",
    "reading": "energy",
    "visit": "firm", "participant": "firm", "synergy": "synergies", "refusal": "matches",
    "measure": "measures", "process_cost": "measures", "turnover": "measures",
}  # fmt: skip
_THERE = frozenset(one.key for one in PLACES)
_CODE = {"check-waste-without-code", "check-waste-code", "check-waste-code-unknown", "check-waste-code-other-list",
         "check-waste-code-not-yet", "check-waste-code-ended"}  # fmt: skip
_BEFORE_ADVICE = re.compile(r"(?<=[.?]) (?=[A-ZÇĞİÖŞÜ\"])")


def title_of(group: str) -> str:
    """What a group is called."""
    return {
        "must": QCoreApplication.translate("Checks", "Must"),
        "should": QCoreApplication.translate("Checks", "Should"),
        "could": QCoreApplication.translate("Checks", "Could"),
        ACCEPTED: QCoreApplication.translate("Checks", "Accepted with a reason"),
    }[group]


def hint_of(group: str) -> str:
    """What a group means, in a few words."""
    return {
        "must": QCoreApplication.translate("Checks", "before the audit can be made final"),
        "should": QCoreApplication.translate("Checks", "or accept with a reason that stands in the report"),
        "could": QCoreApplication.translate("Checks", "makes matches better"),
        ACCEPTED: QCoreApplication.translate("Checks", "can be opened again"),
    }[group]


def first_of(most: int) -> str:
    """What is said of a group that holds more than can be shown at once."""
    return QCoreApplication.translate("Checks", "the first %n are shown, the others come up as these go", None, most)


def mended_in(entity: str) -> str:
    """The key of the place that mends records of this sort; "" where there is none yet."""
    key = _PLACES.get(entity, "")
    return key if key in _THERE else ""


def place_of(item: Item) -> str:
    """The key of the place that mends it; "" where there is none yet."""
    return mended_in(item.shown.finding.where.entity)


def place_words(key: str) -> str:
    """What a place is called."""
    return next((one.words for one in PLACES if one.key == key), "")


def field_label(item: Item) -> str:
    """The field it is about, else what sort of record."""
    where = item.shown.finding.where
    known = fields.field(where.entity, where.field) if where.field else None
    return (known.caption if known else fields.entity_caption(where.entity)).label(speech.language)


def where_words(item: Item) -> str:
    """Where it stands: place and field."""
    place = place_words(place_of(item))
    return f"{place} · {field_label(item)}" if place else field_label(item)


def action_words(item: Item) -> str:
    """The word on the button that goes there."""
    code = item.shown.finding.code
    if code in _CODE:
        return QCoreApplication.translate("Checks", "Choose a code")
    if code in ("check-mirror-unanswered", "check-payer-missing", "check-quality-missing"):
        return QCoreApplication.translate("Checks", "Answer")
    if "missing" in code or "without" in code:
        return QCoreApplication.translate("Checks", "Fill in")
    if code == "check-synergy-idle":
        return QCoreApplication.translate("Checks", "Plan")
    return QCoreApplication.translate("Checks", "Look")


def sentence_and_advice(item: Item) -> tuple[str, str]:
    """What is the matter, and below it what to do; of an accepted one why it may stay."""
    told = _BEFORE_ADVICE.split(item.shown.finding.told(speech.language), maxsplit=1)
    if item.shown.accepted:
        return " ".join(told), item.shown.reason
    return told[0], told[1] if len(told) > 1 else ""


def can_accept(item: Item) -> bool:
    """Whether it can be accepted, or opened again; what must be mended cannot."""
    return item.shown.accepted or item.shown.finding.severity is not Severity.MUST
