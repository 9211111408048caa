"""The processes of a facility as a figure; and its data as a table."""

from collections.abc import Iterator
from dataclasses import dataclass

from esdesk.core.sentences import Language, sentence
from esdesk.core.tokens import Palette
from esdesk.figures.process_diagram import DiagramWords, process_diagram
from esdesk.figures.process_plan import Hung, Link, Sign, Step
from esdesk.figures.process_routes import together
from esdesk.figures.shapes import Figure, Measure
from esdesk.services.plant.process_plan import AtStep, ProcessPlan, SeenStep

LOOSE = "loose"
"""The key of the box at which stands what is at no step."""

_GRAVE = ("fault", "conflict")


@dataclass(frozen=True, slots=True)
class Drawing:
    """What a plan's diagram is drawn of; made once, since with many resources it takes longer than the drawing."""

    steps: tuple[Step, ...]
    links: tuple[Link, ...]
    words: DiagramWords

    def figure(self, palette: Palette, measure: Measure, selected: str = "") -> Figure | None:
        """The diagram, as large as it needs; None where there are no steps.

        Args:
            palette: its colours.
            measure: how wide words are.
            selected: the row of a process or resource that is ringed, or `LOOSE`.
        """
        if not any(one.key != LOOSE for one in self.steps):
            return None
        return process_diagram(self.steps, self.links, self.words, palette, measure, selected)


def drawing(plan: ProcessPlan, language: Language) -> Drawing:
    """What the diagram of a plan is drawn of."""
    return Drawing(tuple(steps(plan, language)), tuple(links(plan)), diagram_words(plan, language))


def steps(plan: ProcessPlan, language: Language) -> list[Step]:
    """The steps with what hangs at each, and behind them what is at none."""
    at: dict[str, list[AtStep]] = {}
    for one in plan.resources:
        for end in {one.source, one.target} - {""}:
            at.setdefault(end, []).append(one)
    found = [_step(one, at.get(one.row, []), language) for one in plan.steps]
    return [*found, *([_loose(plan, language)] if plan.loose else [])]


def links(plan: ProcessPlan) -> Iterator[Link]:
    """What runs from step to step: resources that name both ends, of one pair together; and what words say."""
    pairs: dict[tuple[str, str, bool], list[AtStep]] = {}
    for one in plan.resources:
        if one.source and one.target and one.source != one.target:
            pairs.setdefault((one.source, one.target, one.wet), []).append(one)
    for (source, target, wet), found in pairs.items():
        told = "\n".join(f"{one.name} {one.amount}".strip() for one in found)
        yield Link(source, target, together([one.amount for one in found]), told, wet)
    said = {(source, target) for source, target, _ in pairs}
    for step in plan.steps:
        for source in step.fed_by:
            if (source, step.row) not in said:
                yield Link(source, step.row)


def hangs_above(one: AtStep, row: str) -> bool:
    """Whether a resource that is not on its way between steps comes into a step rather than out of it."""
    return one.target == row and one.source != row


def process_data(plan: ProcessPlan, language: Language) -> str:
    """Every resource with its ends, as lines of cells with tabs between them."""
    head = [sentence(f"diagram-{name}", language) for name in ("resource", "from", "to", "amount")]
    names = {one.row: one.name for one in plan.steps} | {"": ""}
    lines = [head, *([one.name, names[one.source], names[one.target], one.amount] for one in plan.resources)]
    return "\n".join("\t".join(cell.replace("\t", " ").replace("\n", " ") for cell in line) for line in lines)


def _step(step: SeenStep, own: list[AtStep], language: Language) -> Step:
    hanging = [one for one in own if not (one.source and one.target) or one.source == one.target]
    ins = tuple(_hung(one, language) for one in hanging if hangs_above(one, step.row))
    outs = tuple(_hung(one, language) for one in hanging if not hangs_above(one, step.row))
    signs = {one.sign for one in own}
    sign = Sign.NONE
    if not signs.isdisjoint(_GRAVE):
        sign = Sign.FAULT
    elif "doubt" in signs or step.is_doubtful:
        sign = Sign.DOUBT
    name = step.name or sentence("balance-unnamed", language)
    return Step(step.row, name, step.note.partition("\n")[0], ins, outs, step.beside, sign)


def _hung(one: AtStep, language: Language) -> Hung:
    return Hung(
        str(one.row), one.name or sentence("balance-unnamed-flow", language), one.amount, one.direction or "none"
    )


def _loose(plan: ProcessPlan, language: Language) -> Step:
    """What is at no step, in a box of its own."""
    loose = plan.loose
    note = sentence("diagram-loose-note", language, count=len(loose))
    return Step(
        LOOSE, sentence("diagram-loose", language), note, (), tuple(_hung(one, language) for one in loose), beside=True
    )


def diagram_words(plan: ProcessPlan, language: Language) -> DiagramWords:
    """What a diagram of the plan says beside names."""

    def say(name: str) -> str:
        return sentence(f"diagram-{name}", language, count="{count}")

    held = sum(bool(one.source or one.target) for one in plan.resources)
    told = sentence("diagram-told", language, steps=len(plan.steps), resources=held)
    names = ("line", "beside", "have", "want", "taken", "product", "wet", "more")
    return DiagramWords(**{name: say(name) for name in names}, told=told)
