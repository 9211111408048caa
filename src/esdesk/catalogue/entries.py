"""The entries of the catalogue as values."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Basis = Literal["documented", "practice", "judgement"]


@dataclass(frozen=True, slots=True)
class WasteChapter:
    """A chapter of the lists of waste: the first two digits of its codes."""

    chapter: str
    name_en: str
    name_tr: str


@dataclass(frozen=True, slots=True)
class WasteCode:
    """A six-digit waste code.

    Attributes:
        entry: AN and AH are absolute entries, MN and MH one half of a mirror pair (N not hazardous, H hazardous).
        mirror: the codes of the other half.
        lists: the lists that hold it, "EU" and "TR".
    """

    code: str
    hazardous: bool
    entry: str
    mirror: tuple[str, ...]
    plain_en: str
    plain_tr: str
    keywords_en: tuple[str, ...]
    keywords_tr: tuple[str, ...]
    typical_nace: tuple[str, ...]
    lists: tuple[str, ...]

    @property
    def shown(self) -> str:
        """The code as people write it: `10 09 08`, with `*` where it is hazardous."""
        return f"{self.code[:2]} {self.code[2:4]} {self.code[4:]}" + "*" * self.hazardous


@dataclass(frozen=True, slots=True)
class Concept:
    """What a resource is, in the tree under `broader` ("" at the top).

    Attributes:
        no_code: why it has no waste code, e.g. "energy"; "" where it has one.
        abp_category: categories of Regulation (EC) 1069/2009 that it can belong to, where it is an animal by-product.
    """

    id: str
    kind: str
    broader: str
    label_en: str
    label_tr: str
    synonyms_en: tuple[str, ...]
    synonyms_tr: tuple[str, ...]
    ewc: tuple[str, ...]
    no_code: str
    abp_category: tuple[str, ...]
    state: str
    hazard: str
    producers_nace: tuple[str, ...]
    consumers_nace: tuple[str, ...]
    uses_en: tuple[str, ...]
    uses_tr: tuple[str, ...]
    typical_constraints_en: tuple[str, ...]
    typical_constraints_tr: tuple[str, ...]
    bulk_density_kg_m3: Decimal | None
    lhv_mj_kg: Decimal | None
    basis: Basis
    doubt: str


@dataclass(frozen=True, slots=True)
class Synergy:
    """A known use of something left over.

    Attributes:
        hazardous: None where nobody said.
        source: where a case is remembered; a citation only where `basis` is "documented".
        doubt, doubt_tr: what speaks against the row, in English and Turkish, or "".
    """

    id: str
    waste_en: str
    waste_tr: str
    ewc: tuple[str, ...]
    hazardous: bool | None
    donor_nace: tuple[str, ...]
    receiver_nace: tuple[str, ...]
    use_en: str
    use_tr: str
    recovery_code: str
    kind: str
    treatment_en: tuple[str, ...]
    treatment_tr: tuple[str, ...]
    intermediary_nace: tuple[str, ...]
    legal_route: str
    constraints_en: tuple[str, ...]
    constraints_tr: tuple[str, ...]
    displaced_en: str
    displaced_tr: str
    source: str
    confidence: str
    status: str
    have_concept: str
    have_also: tuple[str, ...]
    want_concept: str
    doubt: str
    doubt_tr: str
    basis: Basis


@dataclass(frozen=True, slots=True)
class Residue:
    """What a kind of use leaves over in its turn, whatever it was that was used.

    Attributes:
        receiver_nace: sectors where that is so.
        want_concept: concepts that the receiver wants; empty where that does not matter.
        said_en: words of the use or its treatment, any of which must stand there; empty where they do not matter.
        leaves: the concept that is left.
    """

    id: str
    receiver_nace: tuple[str, ...]
    want_concept: tuple[str, ...]
    said_en: tuple[str, ...]
    leaves: str
    basis: Basis
    doubt: str


@dataclass(frozen=True, slots=True)
class Spoiler:
    """What is said of a have that bars some uses: broken bottles are not refilled.

    Attributes:
        said_en, said_tr: words of the have, any of which is enough.
        unless: words that make it harmless again.
        below_c: the have is said to be colder than that, in °C.
        have_concept: only uses of these; of all where none is named.
        uses_en: how the barred uses, treatments and products are called, any of which is enough.
    """

    id: str
    said_en: tuple[str, ...]
    said_tr: tuple[str, ...]
    unless: tuple[str, ...]
    below_c: Decimal | None
    have_concept: tuple[str, ...]
    uses_en: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sector:
    """A section (A), division (24), group (24.5) or class (24.51) of NACE Rev. 2."""

    code: str
    level: Decimal
    parent: str
    section: str
    isic4: str
    title_en: str
    title_tr: str


@dataclass(frozen=True, slots=True)
class SectorProfile:
    """What plants of a sector usually give off, use and forget (concept ids), and what to ask them."""

    nace: str
    name_en: str
    name_tr: str
    usual_outputs: tuple[str, ...]
    usual_inputs: tuple[str, ...]
    often_forgotten: tuple[str, ...]
    questions_en: tuple[str, ...]
    questions_tr: tuple[str, ...]
    basis: Basis
    doubt: str


@dataclass(frozen=True, slots=True)
class Factor:
    """A factor; `value` is text because some are ranges or rules, `refers_to` says per what."""

    category: str
    id: str
    name_en: str
    name_tr: str
    value: str
    unit: str
    refers_to: str
    source: str
    status: str
    note: str


@dataclass(frozen=True, slots=True)
class AvoidedBurden:
    """What a tonne of a replaced material would have cost the climate: indicative, to be overridden."""

    item_en: str
    item_tr: str
    value: Decimal
    range: str
    unit: str
    note: str
    status: str


@dataclass(frozen=True, slots=True)
class Province:
    """A province of Türkiye by its plate number ("35"), with the position of its centre in degrees."""

    plate: str
    name: str
    lat: Decimal
    lon: Decimal


@dataclass(frozen=True, slots=True)
class TreatmentCode:
    """A code of recovery (R1 to R13) or disposal (D1 to D15)."""

    code: str
    name_en: str
    name_tr: str


@dataclass(frozen=True, slots=True)
class HazardProperty:
    """A hazardous property (HP1 to HP15) and what to ask about it."""

    code: str
    name_en: str
    name_tr: str
    ask_en: str
    ask_tr: str


@dataclass(frozen=True, slots=True)
class LegalQuestion:
    """One condition of a legal route, asked as a question.

    Attributes:
        topic: "byproduct", "end_of_waste" or "animal_byproduct".
        list: whose law, "EU" or "TR".
        law, law_date: the act with its article, and the day of the act or of its publication.
        source: where that was read.
    """

    id: str
    topic: str
    list: str
    question_en: str
    question_tr: str
    law: str
    law_date: str
    source: str
    basis: Basis


@dataclass(frozen=True, slots=True)
class AmbiguousLabel:
    """A name that means several concepts, and the question that tells them apart."""

    label: str
    concepts: tuple[str, ...]
    ask_en: str
    ask_tr: str


@dataclass(frozen=True, slots=True)
class SourceWord:
    """Words of our own in which sources are named, in both languages; a cited title stays as it is."""

    en: str
    tr: str
