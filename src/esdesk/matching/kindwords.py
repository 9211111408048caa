"""Whether words speak of a substance or of something that stands idle: the salt of a furnace, or the furnace's hours.

People name what is left over by the machine it comes from ("emulsion of the CNC lathe", `tavlama fırını tuz artığı`),
and what they could lend by the same words. The noun beside the machine tells the two apart.
"""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from esdesk.core.turkish import fold
from esdesk.matching.forms import HEAT, form
from esdesk.matching.grams import head, words
from esdesk.matching.roots import root
from esdesk.matching.similarity import Scores

_SUBSTANCES = (
    "waste residue sludge dust swarf scrap offcut trimming slag ash water oil dross shaving chip bath "
    "salt emulsion effluent condensate mud fines scale skimmings sweepings filter rag paint solvent "
    "atık artık çamur toz talaş fire kırpıntı kırık cüruf kül tortu posa küspe kabuk yağ çapak hurda tuz banyo "
    "emülsiyon tufal süprüntü boya solvent bez filtre atıksu suyu boryağ köpük"
)
_OFFERED = (
    "idle capacity shift hour hire rent lease vacant toll "
    "kapasite vardiya saat kiralık kiralama fason atıl boşta müsait"
)
_MACHINES = (
    "line machine furnace oven kiln plant press lathe booth cabin unit mill saw column tower room hall shop lab "
    "hat hattı makine fırın tezgah pres kabin ünite değirmen kolon kule santral tesis daire atölye laboratuvar"
)
_OUT_OF = ("dan", "den", "tan", "ten")  # `tezgahından` is where it comes from
_LENT = frozenset({"capacity", "equipment", "service", "expertise", "space", "logistics"})
_UNLIKELY = 0.6


def _roots(text: str) -> frozenset[str]:
    return frozenset(root(word) for word in fold(text).split())


_SUBSTANCE_ROOTS, _OFFERED_ROOTS, _MACHINE_ROOTS = map(_roots, (_SUBSTANCES, _OFFERED, _MACHINES))


@lru_cache(maxsize=256)
def lends(text: str) -> bool | None:
    """Whether `text` offers something to be used for a time (True), a substance (False), or does not say (None)."""
    said = {root(word) for word in words(text)}
    offered = bool(said & _OFFERED_ROOTS)
    substance = bool(said & _SUBSTANCE_ROOTS) and not _names_machine(text)
    return None if offered == substance else offered


def _names_machine(text: str) -> bool:
    """Whether the thing itself is a machine: `toz boya hattı` is no powder."""
    named = words(head(text).split(" of ")[0])
    return bool(named) and root(named[-1]) in _MACHINE_ROOTS and not named[-1].endswith(_OUT_OF)


class KindFits:
    """How far words can speak of each of many things, whose kinds are given as in the catalogue."""

    def __init__(self, kinds: Sequence[str]) -> None:
        self._kinds = sorted(set(kinds))
        self._of = np.array([self._kinds.index(one) for one in kinds], np.intp)

    def of(self, text: str) -> Scores:
        """For each thing 1 where nothing is against it, less where it is of another kind; a single 1 for all alike."""
        factors = [fits(text, kind) for kind in self._kinds]
        found: Scores = np.array(factors)[self._of] if min(factors) < 1 else np.ones(1)
        return found


def fits(text: str, family: str) -> float:
    """How far what `text` speaks of can be of `family`, a kind as in the catalogue; 1 where nothing is against it."""
    if form(text) == HEAT:
        return 1.0 if family == "energy" else _UNLIKELY
    spoken = lends(text)
    if spoken is None:
        return 1.0
    return 1.0 if spoken == (family in _LENT) or (spoken and family in ("energy", "water")) else _UNLIKELY
