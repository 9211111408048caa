"""What connects two concepts, and a concept with a sector, as tables for the join of many haves and wants.

The same rules as for single pairs (`matching.pairs`), for concepts that are settled instead of words that may mean
several: nearness in the tree, what a thing is used as, and known synergies by how far they are trusted.
"""

from collections.abc import Sequence

import numpy as np

from esdesk.audit.listing import FULL
from esdesk.catalogue.read import Catalogue
from esdesk.matching.columns import Tables, Whole
from esdesk.matching.link import RECEIVER_TRUST, trust
from esdesk.matching.meaning import Reader, alike_kinds
from esdesk.matching.sectors import nearness_table
from esdesk.matching.similarity import Scores
from esdesk.matching.weighing import CODE_VALUES, REACHES_KM, UNKNOWN, near_by

_LEAST = 0.3  # concepts that lead less far to each other are not connected


class Leads:
    """The connections between the concepts of `catalogue`, and through which synergy each goes."""

    def __init__(self, catalogue: Catalogue, reader: Reader) -> None:
        self._catalogue = catalogue
        uses, gives = reader.sides()
        self._strength = uses * trust(reader.synergies)
        self._gives = gives
        near = reader.near()
        kinds = [entry.kind for entry in catalogue.concepts.values()]
        alike = np.array([[alike_kinds(one, other) for other in kinds] for one in kinds])
        by_route = np.array([self._by_route(row).max(axis=1, initial=0) for row in range(len(near))])
        self._routed = by_route >= near
        found = np.maximum(near, by_route) * alike
        self.concepts: Whole = np.where(found >= _LEAST, np.rint(found * FULL), 0).astype(np.int32)

    def _by_route(self, have: int) -> Scores:
        """For each want's concept (rows) how far each synergy that takes `have` leads to it."""
        at = np.flatnonzero(self._strength[have] >= _LEAST)
        joined: Scores = self._gives[:, at] * self._strength[have, at]
        return joined

    def synergy(self, have: int, want: int) -> int | None:
        """The row of the synergy through which two concepts are connected; None where they are near by themselves."""
        if not self._routed[have, want]:
            return None
        return int(np.argmax(self._gives[want] * np.where(self._strength[have] >= _LEAST, self._strength[have], 0)))

    def sectors(self, sectors: Sequence[str], reader: Reader) -> Whole:
        """How far plants of each of `sectors` take each concept; the last column is for those who did not say."""
        concepts = self._catalogue.concepts.values()
        by_route = nearness_table(sectors, [one.receiver_nace for one in reader.synergies])
        by_concept = nearness_table(sectors, [one.consumers_nace for one in concepts]).T * RECEIVER_TRUST
        found = np.array([(row * by_route).max(axis=1, initial=0) for row in self._strength])
        values = np.rint(np.maximum(found.reshape(by_concept.shape), by_concept) * FULL)
        return np.hstack([values, np.full((len(values), 1), UNKNOWN)]).astype(np.int32)


def tables(catalogue: Catalogue, leads: Leads, sectors: Sequence[str], reader: Reader) -> Tables:
    """The tables of `catalogue` for wants of firms of `sectors`."""
    return Tables(leads.concepts, leads.sectors(sectors, reader), _distance(catalogue), _codes(catalogue))


def _distance(catalogue: Catalogue) -> Whole:
    plates = [*catalogue.provinces]
    found = np.full((len(REACHES_KM), len(plates) + 1, len(plates) + 1), UNKNOWN, np.int32)
    roads = [[catalogue.road_km(one, other) or 0 for other in plates] for one in plates]
    for reach, half in enumerate(REACHES_KM):
        found[reach, :-1, :-1] = [[near_by(km, half) for km in row] for row in roads]
    return found


def _codes(catalogue: Catalogue) -> Whole:
    """Values from far to near, so that the nearest stays."""
    values = dict(CODE_VALUES)
    codes = [*catalogue.codes]
    place = {code: at for at, code in enumerate(codes)}
    found = np.full((len(codes) + 1, len(codes) + 1), UNKNOWN, np.int32)
    chapter, group = (np.array([code[:digits] for code in codes]) for digits in (2, 4))
    same_chapter, same_group = (part[:, None] == part[None, :] for part in (chapter, group))
    found[:-1, :-1] = np.where(same_group, values["group"], np.where(same_chapter, values["chapter"], 0))
    for code, entry in catalogue.codes.items():
        for mirror in entry.mirror:
            found[place[code], place[mirror]] = values["mirror"]
        found[place[code], place[code]] = values["exact"]
    return found
