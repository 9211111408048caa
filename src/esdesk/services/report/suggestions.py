"""What a report takes from the catalogue and from matching, in the report's language."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from uuid import UUID

from esdesk.audit.findings import Record, text_of
from esdesk.audit.listing import Direction, UseSuggestion
from esdesk.audit.vocabulary import vocabulary
from esdesk.audit.ways import Way
from esdesk.catalogue.read import default
from esdesk.core.sentences import Language
from esdesk.reports.lines.matches import FurtherLine, MatchLine, SourceLine, UseLine
from esdesk.reports.reading import Family
from esdesk.reports.telling import sector_title
from esdesk.services.matching import suggesting

_DOCUMENTED, _OTHERS = 2, 3
"""How many uses of a have are printed: those with a source, and known practice."""


class Reference:
    """The catalogue as a report in one language reads it."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._catalogue = default()

    @cached_property
    def sectors(self) -> Mapping[str, str]:
        """Titles of sectors by NACE code."""
        return {code: self._said(one.title_tr, one.title_en) for code, one in self._catalogue.sectors.items()}

    @cached_property
    def uses(self) -> Mapping[str, str]:
        """What the known uses are called, by id."""
        return {one.id: self._said(one.use_tr, one.use_en) for one in self._catalogue.synergies.values()}

    @property
    def version(self) -> str:
        """The catalogue's."""
        return self._catalogue.version

    def shown_code(self, code: str) -> tuple[str, bool] | None:
        """A six-digit waste code as people write it, and whether it is hazardous; None where it is not known."""
        known = self._catalogue.codes.get(code)
        return (known.shown, known.hazardous) if known is not None else None

    def matches(self, resources: Sequence[Record], family: Family, firm: UUID) -> tuple[MatchLine, ...]:
        """The haves whose name may be seen with their known uses, those with the best use first."""
        owner = family.find(str(firm))
        sector = text_of(owner, "nace", "code") if owner else ""
        haves = [one for one in resources if text_of(one, "name") and text_of(one, "direction") == Direction.HAVE]
        found = [self._match(one, family.of(one.row, "refusal"), sector) for one in haves]
        return tuple(sorted(found, key=lambda one: -(one.best.suggestion.score_1e4 if one.best else -1)))

    def sources(self, matches: Sequence[MatchLine]) -> tuple[SourceLine, ...]:
        """The catalogue's rows that `matches` rest on."""
        uses = [use for one in matches for use in one.uses]
        used = {use.suggestion.synergy for use in uses} | {step.synergy for use in uses for step in use.further}
        rows = [one for id, one in sorted(self._catalogue.synergies.items()) if id in used]
        return tuple(
            SourceLine(
                id=one.id,
                basis=one.basis,
                waste=self._said(one.waste_tr, one.waste_en),
                use=self.uses[one.id],
                citation=self._citation(one.id),
                doubted=bool(one.doubt),
            )
            for one in rows
        )

    def _match(self, have: Record, refusals: Sequence[Record], sector: str) -> MatchLine:
        concepts, name = self._catalogue.concepts, text_of(have, "name")
        chosen = concepts.get(text_of(have, "concept"))  # what a person chose says more than the name
        asked, code = (chosen.label_tr if chosen else name), text_of(have, "classification", "code")
        concept, uses = suggesting.uses(asked, sector or None, code or None)
        meant = chosen or concepts.get(concept or "")
        refused = {text_of(one, "suggestion"): self._why(one) for one in refusals}
        stood_for = (use for use in uses if not use.guess or use.synergy in refused)
        lines = [self._line(use, refused.get(use.synergy, "")) for use in stood_for]
        told = tuple(self._followed(_chosen(lines)))
        return MatchLine(name, self._said(meant.label_tr, meant.label_en) if meant else "", told)

    def _line(self, use: UseSuggestion, refused: str) -> UseLine:
        receivers = tuple(sector_title(code, self.sectors) or code for code in use.receivers)
        return UseLine(use, receivers, self._citation(use.synergy), refused)

    def _followed(self, lines: Sequence[UseLine]) -> Iterator[UseLine]:
        """The lines, and of the first of each basis, which is told with its reasons, what it leads on to."""
        told: set[str] = set()
        for line in lines:
            if line.refused or line.suggestion.basis in told:
                yield line
                continue
            told.add(line.suggestion.basis)
            yield replace(line, further=tuple(self._further(way) for way in suggesting.onward(line.suggestion)))

    def _further(self, way: Way) -> FurtherLine:
        """The second step, and what speaks against it beside what speaks against the first."""
        against = (one for one in way.case.against if one not in way.first.case.against)
        texts = [self._said(one.tr, one.en) for one in (*way.case.for_[:2], *against)]
        return FurtherLine(" ".join(texts), way.second.synergy)

    def _citation(self, synergy: str) -> str:
        """The source of a documented row; of others it is a memory that nobody opened, and no citation."""
        found = self._catalogue.synergies.get(synergy)
        return found.source if found is not None and found.basis == "documented" else ""

    def _why(self, refusal: Record) -> str:
        reason = vocabulary("refusal").word(text_of(refusal, "reason") or "other", self._language)
        return ": ".join(part for part in (reason, text_of(refusal, "note")) if part)

    def _said(self, turkish: str, english: str) -> str:
        return turkish if self._language == "tr" else english


def _chosen(uses: Sequence[UseLine]) -> list[UseLine]:
    """The best documented uses, the best of the others, and all that were refused."""
    open_ones = [one for one in uses if not one.refused]
    documented = [one for one in open_ones if one.suggestion.basis == "documented"][:_DOCUMENTED]
    others = [one for one in open_ones if one.suggestion.basis != "documented"][:_OTHERS]
    return [*documented, *others, *(one for one in uses if one.refused)]
