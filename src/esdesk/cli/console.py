"""What the command line writes: sentences and tables for people, JSON for programs, faults on stderr."""

import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from esdesk.core.errors import EnvironmentFault, Fault
from esdesk.core.sentences import Language, preferred_language, sentence, told

USER_FAULT, USAGE, ENVIRONMENT_FAULT = 1, 2, 3


class Console:
    """Writes in one language."""

    def __init__(self) -> None:
        self.language: Language = preferred_language()

    def line(self, text: str = "") -> None:
        """A line as it is."""
        print(text)

    def say(self, code: str, **facts: object) -> None:
        """A sentence by its code."""
        print(sentence(code, self.language, **facts))

    def word(self, code: str) -> str:
        """A heading or word by its code."""
        return sentence(code, self.language)

    def json(self, value: Any, *, indent: int | None = 1) -> None:  # noqa: ANN401
        """A value as JSON; without indent on one line."""
        print(json.dumps(value, ensure_ascii=False, indent=indent, default=str))

    def table(self, head: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
        """Columns as wide as what stands in them, but for the last."""
        lines = [[str(cell) for cell in row] for row in rows]
        titles = [self.word(f"head-{name}") for name in head]
        widths = [max(len(line[n]) for line in [titles, *lines]) for n in range(len(head))]
        for line in [titles, *lines]:
            print("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip())

    def note(self, code: str, **facts: object) -> None:
        """A sentence on stderr, beside what the command gives."""
        print(f"esdesk: {sentence(code, self.language, **facts)}", file=sys.stderr)

    def fault(self, fault: Fault) -> int:
        """Tells a fault on stderr and returns the exit code it stands for."""
        print(f"esdesk: {told(fault, self.language)}", file=sys.stderr)
        return ENVIRONMENT_FAULT if isinstance(fault, EnvironmentFault) else USER_FAULT

    def usage(self, code: str, facts: Mapping[str, object]) -> int:
        """Says what is wrong with the way the command was called."""
        said = " ".join(sentence(code, self.language, **facts).split())
        print(f"esdesk: {said} {sentence('usage', self.language)}", file=sys.stderr)
        return USAGE

    def bug(self, where: str) -> int:
        """Says that we are at fault, and where the details lie."""
        print(f"esdesk: {sentence('bug', self.language, where=where)}", file=sys.stderr)
        return ENVIRONMENT_FAULT


console = Console()
"""The console of this process; `--lang` sets its language before anything is said."""
