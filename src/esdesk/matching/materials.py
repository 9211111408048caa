"""Which materials words name, so that what is said to be of one is not stood for as another: lead is not zinc.

A line of a table holds what one material is called in both languages. Whoever takes "plastic" takes any plastic, so
the words of a whole family (`_FAMILIES`) stand for each of its members.
"""

from functools import lru_cache

from esdesk.core.turkish import fold
from esdesk.matching.grams import words
from esdesk.matching.roots import root

_TEXTILES = (
    "cotton pamuk",
    "wool yün",
    "silk ipek",
    "jute jüt",
    "polyester pes",
    "polyamide poliamid nylon naylon",
    "acrylic akrilik",
    "viscose viskon viskoz",
    "elastane elastan elastanlı spandex likra",
)
_PLASTICS = (
    "pvc vinyl vinil",
    "polyethylene polietilen pe hdpe ldpe",
    "polypropylene polipropilen pp",
    "polystyrene polistiren eps xps",
    "polycarbonate polikarbonat",
    "polyurethane poliüretan pu pur",
    "epoxy epoksi",
    "ptfe teflon",
    "abs",
    "pet",
    "silicone silikon",
    "melamine melamin bakelite bakalit phenolic fenolik",
)
_METALS = (
    "aluminium aluminum alüminyum",
    "copper bakır",
    "brass pirinç",
    "bronze bronz",
    "lead kurşun",
    "zinc çinko",
    "tin kalay",
    "nickel nikel",
    "chromium chrome krom",
    "titanium titanyum",
    "magnesium magnezyum",
    "tungsten carbide karbür volfram",
)
_IRON = ("iron demir", "steel çelik", "stainless paslanmaz")
_PRECIOUS = ("gold altın", "silver gümüş", "platinum platin palladium paladyum")
_PRODUCE = (
    "olive zeytin",
    "grape üzüm",
    "apple elma",
    "tomato domates",
    "potato patates",
    "citrus narenciye orange portakal lemon limon",
    "fig incir",
)
_OTHERS = (
    "glass cam",
    "fibreglass fiberglass grp ctp",
    "carbon karbon",
    "aramid",
    "wood timber ahşap odun pine çam oak meşe beech kayın kereste",
    "paper kağıt cardboard karton mukavva",
    "leather hide deri",
    "rubber kauçuk lastik tyre",
    "graphite grafit",
    "concrete beton",
    "plaster gypsum alçı",
    "ceramic seramik porcelain porselen brick tuğla clay kil",
    "marble mermer",
    "granite granit",
    "basalt bazalt",
    "coal kömür coke kok",
    "asphalt bitumen asfalt bitüm",
    "sulphur kükürt",
    "cyanide siyanür siyanürlü",
    "mercury cıva",
    "lithium lityum",
    "blood kan",
    "fish balık somon",
    "feather tüy",
    "tobacco tütün",
    "coffee kahve",
    "hazelnut fındık walnut ceviz almond badem",
    "wheat buğday",
    "rice çeltik",
    "barley arpa",
)
_FAMILIES = (
    (_TEXTILES, "textile tekstil kumaş fabric yarn iplik elyaf fibre cloth bez warp çözgü", False),
    ((*_TEXTILES[4:7], *_PLASTICS), "plastic plastik polymer polimer thermoplastic", True),
    (_METALS, "metal nonferrous", True),
    (_IRON, "metal demir iron çelik steel ferrous", False),
    (_PRECIOUS, "precious kıymetli değerli metal", True),
    (_PRODUCE, "fruit meyve vegetable sebze", True),
    (_OTHERS, "", True),
)
"""Members, what the family is called, and whether that stands for a member where another one is named beside."""


def _roots(text: str) -> frozenset[str]:
    return frozenset(root(word) for word in fold(text).split())


_MEMBERS = [(_roots(member), at) for at, (members, _, _) in enumerate(_FAMILIES) for member in members]
_CALLED_SO = {
    name: [at for at, (names, _) in enumerate(_MEMBERS) if name in names] for names, _ in _MEMBERS for name in names
}
_CALLED = [(_roots(family), strict) for _, family, strict in _FAMILIES]
_BESIDE = [[names for names, at in _MEMBERS if at == family] for family in range(len(_FAMILIES))]

Named = tuple[tuple[tuple[frozenset[str], int], ...], ...]
"""Materials, each with its names in every family that it is of."""


@lru_cache(maxsize=256)
def named(text: str) -> Named:
    """The materials that `text` names."""
    met = {at for word in words(text) for at in _CALLED_SO.get(root(word), ())}
    found: dict[frozenset[str], list[tuple[frozenset[str], int]]] = {}
    for names, family in (_MEMBERS[at] for at in sorted(met)):
        found.setdefault(names, []).append((names, family))
    return tuple(map(tuple, found.values()))


def other_material(text: str, known: frozenset[str]) -> bool:
    """Whether `text` names a material that none of the roots `known` stands for."""
    return any(not any(_stands(known, *one) for one in material) for material in named(text))


def _stands(known: frozenset[str], names: frozenset[str], family: int) -> bool:
    """Whether `known` names a material, or its family and no other member of that."""
    if not names.isdisjoint(known):
        return True
    called, strict = _CALLED[family]
    if called.isdisjoint(known):
        return False
    return not strict or all(other.isdisjoint(known) for other in _BESIDE[family])
