"""A value in print, or why there is none."""

from enum import Enum


class Lack(Enum):
    """Why there is no value: nobody gave one, its reader may not see it, or there is nothing to say here."""

    MISSING = "missing"
    WITHHELD = "withheld"
    NOTHING = "nothing"


Given = str | Lack
"""A value in print, or why there is none."""
