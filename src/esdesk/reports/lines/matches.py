"""The lines of the matches: what could become of a have."""

from dataclasses import dataclass

from esdesk.audit.listing import UseSuggestion


@dataclass(frozen=True, slots=True)
class FurtherLine:
    """What a use leads on to, with what speaks against that; `synergy` is the row of the use after it."""

    text: str
    synergy: str


@dataclass(frozen=True, slots=True)
class UseLine:
    """A use of a have.

    Attributes:
        receivers: the sectors that take it.
        source: the citation of a documented use, else "".
        refused: why it was found not to fit; "" where nobody said so.
        further: what it leads on to; of the uses that are told with their reasons.
    """

    suggestion: UseSuggestion
    receivers: tuple[str, ...]
    source: str
    refused: str
    further: tuple[FurtherLine, ...] = ()


@dataclass(frozen=True, slots=True)
class MatchLine:
    """A have with what could become of it; `meant` is the concept it was taken for, "" where it is not known."""

    name: str
    meant: str
    uses: tuple[UseLine, ...]

    @property
    def best(self) -> UseLine | None:
        """The use with the highest score among those that nobody refused."""
        return max(
            (one for one in self.uses if not one.refused), key=lambda one: one.suggestion.score_1e4, default=None
        )


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A row of the catalogue that the report rests on; `citation` only where its basis is "documented"."""

    id: str
    basis: str
    waste: str
    use: str
    citation: str
    doubted: bool
