"""Words that say in what state, shape or colour a thing is, or where it stood, but not what it is.

A use need not know them to be one of the very thing: rejected tiles are tiles. What bars a use by its state stands in
the catalogue's table `spoilers`.
"""

from functools import lru_cache

from esdesk.core.turkish import fold
from esdesk.matching.grams import WEAK
from esdesk.matching.roots import root

_STATES = (
    "worn excess surplus clean dry dried wet fresh pure own new unused rejected reject defective faulty damaged "
    "dented bent broken cracked dismantled removed collected separated separately returned dirty loose "
    "hatalı arızalı kusurlu ıskarta sökülmüş sökülen söküm yeni temiz kuru yaş ıslak taze saf bozuk ezik hasarlı kırık "
    "çatlak toplanan ayrılmış ayrı iade dönen fazla kirli crude off spec chilled wrapped cured "
    "undeployed too full ham kürlenmiş ısıl işlem görmüş tabaklı açık kapalı sararmış çizik lekeli "
    "stained scratched sorted unsorted"
)
_SHAPES = (
    "part piece small large big long short fine coarse thin thick heavy light strip drip roll line body housing box "
    "parça küçük büyük uzun kısa ince kalın ağır hafif baş uç kutu gövde artık kalıntı çivili granular crystal module "
    "lump end sheet plate tube rod bar modül topak levha plaka boru çubuk tane kristal rulo"
)
_COLOURS = (
    "white black red blue green grey brown coloured colour shade opal "
    "beyaz siyah kırmızı mavi yeşil gri kahverengi renkli renk"
)
_PLACES = "hall room workshop shop atölye salon bölüm makine tezgah hat boyahane"

_SAID = " ".join((_STATES, _SHAPES, _COLOURS, _PLACES))
_ROOTS = frozenset(root(word) for word in (*fold(_SAID).split(), *WEAK))


@lru_cache(maxsize=1 << 12)
def is_quality(word: str) -> bool:
    """Whether `word` says of a thing how it is, not what it is."""
    return root(fold(word)) in _ROOTS
