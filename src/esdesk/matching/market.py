"""Many haves with many wants, as a centre has them: each listing read once into columns, then joined.

Where `pairs.match` weighs every meaning that words may have, here each listing is its likeliest concept, which a person
can settle. The join ranks by columns; what they do not hold (exact positions, demands in words) is weighed for the
pairs that it ranks first.
"""

from collections.abc import Sequence
from uuid import UUID

import numpy as np

from esdesk.audit.listing import FULL, Listing, PairSuggestion
from esdesk.catalogue.read import Catalogue
from esdesk.core.units import Dimension
from esdesk.matching.columns import MOST_AMOUNT, Amounts, Columns, Whole
from esdesk.matching.dangers import dangers_of
from esdesk.matching.join import Join
from esdesk.matching.leads import Leads, tables
from esdesk.matching.link import Link
from esdesk.matching.meaning import FAMILIES, Reader
from esdesk.matching.sectors import digits
from esdesk.matching.told import tell
from esdesk.matching.weighing import UNKNOWN, is_hazardous, measured, reach

_DIMENSIONS = [*Dimension]
_LOOKED_AT = 3  # times as many pairs as are asked for are weighed with what columns do not hold


class Market:
    """Wants read and laid out once, to be asked for the best of them for any haves."""

    def __init__(self, wants: Sequence[Listing], catalogue: Catalogue) -> None:
        self._catalogue, self._reader = catalogue, Reader(catalogue)
        self._wants = sorted(wants, key=lambda want: want.id)
        sectors = sorted({digits(want.nace) for want in wants if digits(want.nace)})
        self._leads = Leads(catalogue, self._reader)
        self._tables = tables(catalogue, self._leads, sectors, self._reader)
        self._codes = {code: at for at, code in enumerate(catalogue.codes)}
        self._sectors = {sector: at for at, sector in enumerate(sectors)}
        self._plates = {plate: at for at, plate in enumerate(catalogue.provinces)}
        centres = [(float(one.lat), float(one.lon)) for one in catalogue.provinces.values()]
        self._centres = np.array(centres, np.float64)
        self._firms: dict[UUID, int] = {}
        self._columns = self._read(self._wants, produces=False)
        self._join = Join(self._columns, self._tables)

    def best(self, haves: Sequence[Listing], top: int) -> dict[UUID, list[PairSuggestion]]:
        """For each of `haves` (by id) its `top` best wants of other firms, best first, equal scores by id."""
        ordered = sorted(haves, key=lambda have: have.id)
        columns = self._read(ordered, produces=True)
        found = self._join.best(columns, top * _LOOKED_AT)
        concepts, rows = columns.concept.tolist(), found.wants.tolist()
        return {have.id: self._weighed(have, concepts[at], rows[at])[:top] for at, have in enumerate(ordered)}

    def _weighed(self, have: Listing, concept: int, rows: Sequence[int]) -> list[PairSuggestion]:
        asked = dangers_of(have)
        fit = [row for row in rows if row >= 0 and asked <= dangers_of(self._wants[row])]
        links = {row: self._link(concept, row) for row in fit}
        weighed = [(measured(have, self._wants[row], link, self._catalogue), row) for row, link in links.items()]
        weighed.sort(key=lambda one: (-one[0].score, one[1]))
        return [tell(have, self._wants[row], links[row], one, self._catalogue) for one, row in weighed]

    def _link(self, concept: int, row: int) -> Link:
        want = int(self._columns.concept[row])
        sector = int(self._columns.sector[row])
        synergy = self._leads.synergy(concept, want)
        return Link(
            value=int(self._tables.leads[concept, want]) / FULL,
            text=UNKNOWN / FULL,
            sector=int(self._tables.sectors[concept, sector]) / FULL if sector < len(self._sectors) else None,
            synergy=None if synergy is None else self._reader.synergies[synergy],
            have_concept=self._reader.concepts[concept],
            want_concept=self._reader.concepts[want],
        )

    def _read(self, listings: Sequence[Listing], *, produces: bool) -> Columns:
        def column(values: Sequence[int]) -> Whole:
            return np.array(values, np.int32)

        return Columns(
            concept=column([self._concept(one, produces=produces) for one in listings]),
            sector=column([self._sectors.get(digits(one.nace), len(self._sectors)) for one in listings]),
            place=column([self._place(one) for one in listings]),
            code=column([self._codes.get(one.waste_code or "", len(self._codes)) for one in listings]),
            amount=self._amounts(listings),
            dimension=column([_DIMENSIONS.index(one.dimension) if one.dimension else 0 for one in listings]),
            months=column([one.months or 0 for one in listings]),
            hazardous=column([is_hazardous(one, self._catalogue) for one in listings]),
            firm=column([self._firms.setdefault(one.party, len(self._firms)) for one in listings]),
            reach=column([reach(one.kind) for one in listings]),
        )

    def _concept(self, one: Listing, *, produces: bool) -> int:
        family = FAMILIES[one.kind]
        return self._reader.read(
            one.name, family, one.nace, produces=produces, concept=one.concept, code=one.waste_code
        ).best()

    def _place(self, one: Listing) -> int:
        """The province, or the one whose centre is nearest; the last number where nobody said."""
        if one.province in self._plates:
            return self._plates[one.province]
        if one.position is None:
            return len(self._plates)
        return int(np.argmin(((self._centres - one.position) ** 2).sum(axis=1)))

    def _amounts(self, listings: Sequence[Listing]) -> Amounts:
        whole = [round(one.amount) if one.amount is not None and one.dimension else 0 for one in listings]
        return np.clip(np.array(whole, np.float64), 0, MOST_AMOUNT)


def cross(
    haves: Sequence[Listing], wants: Sequence[Listing], catalogue: Catalogue, top: int = 10
) -> dict[UUID, list[PairSuggestion]]:
    """For each of `haves` (by id) its best `wants`; as `pairs.match`, for many."""
    return Market(wants, catalogue).best(haves, top)
