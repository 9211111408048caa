"""The three kinds of failure, told apart so that a person learns which of them it is.

A fault carries a code and its facts, never a sentence: `core.sentences` turns both into a sentence in the
reader's language. Anything that is not a `Fault` is a bug of ours.
"""

from functools import partial


class Fault(Exception):
    """A failure that can be told to a person; `code` names its sentence, `facts` fill it."""

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code, facts)
        self.code = code
        self.facts = facts

    def __reduce__(self) -> tuple[partial["Fault"], tuple[()]]:
        """How it comes from one process into another: facts are named, which exceptions do not expect."""
        return partial(type(self), self.code, **self.facts), ()


class UserFault(Fault):
    """What was given cannot be taken: the person who gave it can mend it."""


class EnvironmentFault(Fault):
    """The machine is at fault: disk, permission, a busy file, a missing key."""
