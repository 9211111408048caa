"""The form of an answer to a question of the law: yes, no or not known, and why."""

import re
from collections.abc import Mapping

from esdesk.audit.forms import Text, Word
from esdesk.audit.groups import Group
from esdesk.core.operation import Value

_SPOKEN = re.compile(r"(?P<answer>.*?)(?:\s+-\s+|\s*[:,;.\n–—]\s*)(?P<reason>.*)", re.DOTALL)


def _said(text: str) -> Mapping[str, Value]:
    """`Evet: alıcıyla sözleşme var` as answer and reason; without a mark between them all of it is the answer."""
    found = _SPOKEN.fullmatch(text.strip())
    return found.groupdict() if found is not None else {"answer": text}


def _written(words: Mapping[str, str]) -> str:
    return ": ".join(words[name] for name in ("answer", "reason") if name in words)


ANSWER = Group("answer", {"answer": Word("answer"), "reason": Text()}, _said, written=_written)
"""The answer may be missing where somebody noted only what speaks for it so far."""
