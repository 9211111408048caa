"""The map of a plant and those around it as a figure; and its data as a table."""

from esdesk.audit.vocabulary import vocabulary
from esdesk.core.sentences import Language, sentence
from esdesk.core.tokens import Palette
from esdesk.core.turkish import upper
from esdesk.figures.map_figure import MapWords, Outlines, Run, Shown, Site, map_figure
from esdesk.figures.map_frame import MapWindow, fitted, projected
from esdesk.figures.shapes import Figure, Measure
from esdesk.services.plant.map_outlines import outlines
from esdesk.services.plant.map_plan import MapPlan, Movement, Placed

_PIECE = 0.3
_NEAR_KM = 150.0


def plan_figure(
    plan: MapPlan, window: MapWindow, language: Language, width: float, height: float, palette: Palette,
    measure: Measure, *, rings: bool = True, ideas: bool = True, selected: str = "",
) -> Figure:  # fmt: skip
    """The map of a plan.

    Args:
        plan: what is on it.
        window: what of it is seen.
        language: of its words.
        width: in pixels.
        height: in pixels.
        palette: its colours.
        measure: how wide words are.
        rings: whether distances from our plant are drawn.
        ideas: whether synergies that nobody talked about yet are drawn.
        selected: the row of a plant or synergy that is ringed.
    """
    sites = tuple(_site(one, plan, language) for one in plan.facilities)
    runs = tuple(_run(one, plan, language) for one in plan.movements if ideas or one.stage != "idea")
    shown = Shown(_named(), sites, runs, window, rings, selected)
    return map_figure(shown, _words(plan, language), width, height, palette, measure)


def whole_window(plan: MapPlan, width: float, height: float) -> MapWindow:
    """Our plant with those of its synergies, else with those within 150 km; all of Türkiye where ours has no place."""
    own = plan.facility(plan.own)
    if own is None:
        corners = ((42.1, 26.0), (42.1, 44.8), (35.8, 26.0), (35.8, 44.8))
        return fitted([projected(*one) for one in corners], width, height)
    ends = {end for one in plan.movements for end in (one.source, one.target)}
    near = [one for one in plan.facilities if one.row in ends] or [one for one in plan.facilities if one.km <= _NEAR_KM]
    places = [projected(one.lat, one.lon) for one in [own, *near]]
    around = [projected(own.lat + north, own.lon + east) for north, east in ((_PIECE, _PIECE), (-_PIECE, -_PIECE))]
    return fitted([*places, *around], width, height)


def plant_words(one: Placed, language: Language) -> str:
    """What there is to say of a plant on one line: its place, what it has and wants, how far it is."""
    parts = [one.place or sentence("map-somewhere", language)]
    if not one.exact:
        parts.append(sentence("map-centre", language))
    parts.append(sentence("map-offers", language, haves=one.haves, wants=one.wants))
    return " · ".join(parts)


def km_words(km: float, language: Language) -> str:
    """A distance as the crow flies."""
    return sentence("map-km", language, km=f"{km:.0f}")


def movement_words(one: Movement, plan: MapPlan, language: Language) -> str:
    """How far something goes, as the crow flies, and at which stage it is: `64 km · numune`."""
    source, target = plan.facility(one.source), plan.facility(one.target)
    other = target if one.gives else source
    stage = vocabulary("stage").word(one.stage, language)
    return " · ".join(part for part in (f"{other.km:.0f} km" if other else "", stage) if part)


def map_data(plan: MapPlan, language: Language) -> str:
    """The plants and what runs between them as two tables with tabs between their cells."""
    names = ("firm", "site", "place", "lat", "lon", "km", "haves", "wants")
    rows = [[sentence(f"map-head-{name}", language) for name in names]]
    rows += [
        [one.firm, one.name, one.place, _number(one.lat, 4, language), _number(one.lon, 4, language),
         _number(one.km, 0, language), str(one.haves), str(one.wants)]
        for one in plan.facilities
    ]  # fmt: skip
    rows += [[], [sentence(f"map-head-{name}", language) for name in ("what", "from", "to", "amount", "stage")]]
    known = {one.row: one.firm for one in plan.facilities}
    rows += [
        [one.name, known[one.source], known[one.target], one.amount, vocabulary("stage").word(one.stage, language)]
        for one in plan.movements
    ]
    return "\n".join("\t".join(cell.replace("\t", " ") for cell in row) for row in rows)


def _number(value: float, places: int, language: Language) -> str:
    said = f"{value:.{places}f}"
    return said.replace(".", ",") if language == "tr" else said


def _named() -> Outlines:
    """The outlines; provinces are written in Turkish capitals in either language."""
    known = outlines()
    names = tuple((upper(name), at) for name, at in known.provinces)
    return Outlines(known.land, known.others, known.borders, known.lakes, names)


def _site(one: Placed, plan: MapPlan, language: Language) -> Site:
    moved = [each for each in plan.movements if one.row in (each.source, each.target)]
    note = ", ".join(each.amount for each in moved if each.amount) if one.row != plan.own else ""
    told = f"{one.firm}\n{plant_words(one, language)}"
    if one.row != plan.own:
        told += f" · {km_words(one.km, language)}"
    return Site(str(one.row), one.firm or one.name, note, one.lat, one.lon, told, one.row == plan.own)


def _run(one: Movement, plan: MapPlan, language: Language) -> Run:
    told = f"{one.name} {one.amount}".strip() + f"\n{movement_words(one, plan, language)}"
    return Run(str(one.row), str(one.source), str(one.target), one.tonnes, one.gives, one.agreed, one.stage == "idea",
               told)  # fmt: skip


def _words(plan: MapPlan, language: Language) -> MapWords:
    names = ("running", "talks", "idea", "other", "a_year", "about")
    said = {name: sentence(f"map-{name.replace('_', '-')}", language) for name in names}
    told = sentence("map-told", language, plants=len(plan.facilities), runs=len(plan.movements))
    return MapWords(**said, told=told)
