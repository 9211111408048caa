"""Signs as letters, for documents that hold text only; each with the colour of its drawn form."""

from esdesk.core.tokens import LIGHT
from esdesk.reports.blocks import Sign

LETTERS: dict[Sign, tuple[str, str]] = {
    Sign.HAVE: ("▲", LIGHT.have),
    Sign.WANT: ("▼", LIGHT.want),
    Sign.FAULT: ("✕", LIGHT.fault),
    Sign.DOUBT: ("△", LIGHT.doubt),
    Sign.HINT: ("i", LIGHT.ink_2),
    Sign.ASK: ("?", LIGHT.accent),
    Sign.GOOD: ("+", LIGHT.good),
    Sign.BAD: ("−", LIGHT.fault),
    Sign.ONWARD: ("→", LIGHT.accent),
    Sign.ACCEPTED: ("✓", LIGHT.good),
    Sign.UNKNOWN: ("○", LIGHT.ink_3),
    Sign.WITHHELD: ("■", LIGHT.ink_3),
    Sign.KNOWN: ("●", LIGHT.node),
    Sign.DERIVED: ("◐", LIGHT.node),
    Sign.GUESSED: ("○", LIGHT.node),
    Sign.BOX: ("☐", LIGHT.ink_2),
}
"""The letter and the colour of each sign."""
