"""Several age keys that open packages as one does: the present one, and those that it took the place of.

What was written to a key before it was changed is on its way, on sticks and in archives; it must still be opened.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import pyrage

from esdesk.exchange.recipients import Identity


@dataclass(frozen=True, slots=True, repr=False)
class KeyRing:
    """An identity of several keys; `to_public` and writing go by the first, opening by all."""

    keys: tuple[Identity, ...]

    def __str__(self) -> str:
        """The private keys as age writes them, one a line."""
        return "\n".join(map(str, self.keys))

    def to_public(self) -> Identity:
        """The recipient that others write to now."""
        return self.keys[0].to_public()


def ring(keys: Sequence[Identity]) -> Identity:
    """The identity of some keys, the present one first."""
    return keys[0] if len(keys) == 1 else KeyRing(tuple(keys))


def age_keys(identities: Iterable[Identity]) -> list[Identity]:
    """All single keys of `identities`."""
    return [key for one in identities for key in (one.keys if isinstance(one, KeyRing) else (one,))]


def identity_of(text: str) -> Identity:
    """The identity whose private keys these are, one a line, the present one first: what `str` made of it."""
    return ring([pyrage.x25519.Identity.from_str(line) for line in text.splitlines()])
