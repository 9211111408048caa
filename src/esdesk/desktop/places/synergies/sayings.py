"""How Synergies says things: groups, days, amounts, gains."""

from PySide6.QtCore import QCoreApplication

from esdesk.audit.vocabulary import vocabulary
from esdesk.core.days import day_words
from esdesk.desktop.language import speech
from esdesk.services.synergies.synergies import Followed
from esdesk.services.synergies.words import amount_words, currency_word, figure

_NEAR = 300  # days in which a day and a month are enough to know the year
_THOUSAND, _MILLION = 1_000, 1_000_000
SOON = 7
"""Days before a due day from which it is shown as near."""


def stage_word(stage: str) -> str:
    """A stage in the language in force."""
    return vocabulary("stage").word(stage, speech.language)


def due_group(one: Followed) -> str:
    """The group of a synergy when they are shown by their days."""
    if one.closed:
        return "closed"
    if one.left is None:
        return "open"
    return "late" if one.left < 0 else "week" if one.left <= SOON else "later"


def due_group_words(group: str) -> str:
    """What such a group is called."""
    return {
        "late": QCoreApplication.translate("Synergies", "Overdue"),
        "week": QCoreApplication.translate("Synergies", "Within a week"),
        "later": QCoreApplication.translate("Synergies", "Later"),
        "open": QCoreApplication.translate("Synergies", "Without a day"),
        "closed": QCoreApplication.translate("Synergies", "Ended or lost"),
    }[group]


def due_words(one: Followed) -> str:
    """The day of the next action: `20.11`, with its year where it is far off; "" where there is none."""
    if not one.due or one.closed:
        return ""
    said = day_words(one.due, speech.language)
    near = one.left is not None and abs(one.left) <= _NEAR
    return said.removesuffix(one.due[:4]).rstrip(". ") if near else said


def left_words(one: Followed) -> str:
    """How long there is until then: `3 days ago`, `tomorrow`, `in 5 days`."""
    if one.left is None or one.closed:
        return ""
    if one.left < 0:
        return QCoreApplication.translate("Synergies", "%n days ago", "", -one.left)
    if one.left == 0:
        return QCoreApplication.translate("Synergies", "today")
    if one.left == 1:
        return QCoreApplication.translate("Synergies", "tomorrow")
    return QCoreApplication.translate("Synergies", "in %n days", "", one.left)


def due_sign(one: Followed) -> tuple[str, str]:
    """The sign before the day and its colour; none where there is nothing to say."""
    if one.left is None or one.closed or one.left > SOON:
        return "", ""
    return ("circle-alert", "fault") if one.left < 0 else ("clock", "doubt")


def partner_words(one: Followed) -> str:
    """`→ Komşu Seramik`: who takes it, or `←` who gives it."""
    partner = one.partner.in_(speech.language) or one.use.in_(speech.language)
    return f"{'→' if one.gives else '←'} {partner}" if partner else ""


def action_words(one: Followed) -> str:
    """The next action, or why there is none."""
    if one.closed:
        return one.reason
    return one.next_action or QCoreApplication.translate("Synergies", "say what is next")


def amount_of(one: Followed) -> str:
    """What goes a year."""
    return amount_words(one.worth.money, speech.language)


def gain_of(one: Followed) -> str:
    """What the own side gains a year, short: `+168 bin`; without a price what both gain; "" where nobody knows."""
    money = one.worth.money
    gain = (money.donor if one.gives else money.receiver) or money.total
    if gain is None:
        return ""
    value, language = gain.usual, speech.language
    sign = "+" if value > 0 else ""
    currency = "" if money.terms.currency == "TRY" else f" {currency_word(money.terms.currency)}"
    if abs(value) >= _MILLION:
        millions = QCoreApplication.translate("Synergies", "{figure} M")
        return sign + millions.format(figure=figure(value / _MILLION, language)) + currency
    if abs(value) >= _THOUSAND:
        thousands = QCoreApplication.translate("Synergies", "{figure} k")
        return sign + thousands.format(figure=figure((value / _THOUSAND).to_integral_value(), language)) + currency
    return sign + figure(value, language) + currency
