"""The cost of waste as a figure, and its words."""

from decimal import Decimal

from esdesk.audit.cost_flow import Costs
from esdesk.audit.flow_worth import CostLack
from esdesk.audit.waste_cost import Loss
from esdesk.core.sentences import Language, sentence
from esdesk.core.tokens import Palette
from esdesk.figures.pareto import ParetoWords, Part, pareto
from esdesk.figures.shapes import Figure, Measure
from esdesk.services.balances.words import share_words
from esdesk.services.measures.waste_cost import CostOfWaste
from esdesk.services.measures.words import thousands

MOST = 12
"""Losses that are drawn; the others are in one bar."""
BLOCKS = ("material", "energy", "system", "management")


def waste_pareto(
    cost: CostOfWaste, language: Language, width: float, palette: Palette, measure: Measure, chosen: str = ""
) -> Figure | None:
    """The losses by their cost; None where none costs anything."""
    parts = loss_parts(cost, language)
    return pareto(parts, pareto_words(cost, language), width, palette, measure, chosen) if parts else None


def loss_parts(cost: CostOfWaste, language: Language) -> list[Part]:
    """What is drawn: the dearest losses, and the others in one bar."""
    dear = [one for one in cost.found.losses if one.costs.total > 0]
    whole = cost.found.loss.total
    parts: list[Part] = []
    so_far = Decimal(0)
    for one in dear[:MOST]:
        so_far += one.costs.total
        parts.append(_part(str(one.resource), loss_name(one, language), one.costs, so_far / whole, language))
    rest = sum((one.costs for one in dear[MOST:]), Costs())
    if rest.total:
        name = sentence("waste-others", language, count=len(dear) - MOST)
        parts.append(_part("", name, rest, Decimal(1), language))
    return parts


def pareto_words(cost: CostOfWaste, language: Language) -> ParetoWords:
    """What is written on it."""
    return ParetoWords(
        blocks=tuple(sentence(f"waste-{one}", language) for one in BLOCKS),
        line=sentence("waste-together", language),
        ends=("%0", "%100") if language == "tr" else ("0%", "100%"),
        told=sentence("waste-chart", language, year=cost.found.year),
    )


def _part(key: str, name: str, costs: Costs, together: Decimal, language: Language) -> Part:
    blocks = (costs.material, costs.energy, costs.system, costs.management)
    split = ", ".join(
        f"{sentence(f'waste-{of}', language)} {thousands(sum_, language)}"
        for of, sum_ in zip(BLOCKS, blocks, strict=True)
        if sum_
    )
    return Part(
        key=key,
        name=name,
        told=f"{name}: {split}",
        blocks=blocks,
        printed=sentence("waste-thousand", language, sum=thousands(costs.total, language)),
        together=share_words(float(together), language),
    )


def loss_name(one: Loss, language: Language) -> str:
    """What a loss is called."""
    return one.name or sentence("balance-unnamed-flow", language)


def process_name(at: str, cost: CostOfWaste, language: Language) -> str:
    """What a process is called; the plant where nobody said at which."""
    name = next((name for row, name in cost.processes if row == at), None)
    return sentence("balance-plant", language) if name is None else name or sentence("balance-unnamed", language)


def lacks_told(cost: CostOfWaste, language: Language) -> list[str]:
    """What is not in the sums, and what would bring it there."""
    return [lack_told(name, lack, language) for _, name, lack in cost.found.lacks]


def lack_told(name: str, lack: CostLack, language: Language) -> str:
    """Why a resource costs nothing here."""
    return sentence(f"waste-lack-{lack}", language, name=name or sentence("balance-unnamed-flow", language))


def waste_data(cost: CostOfWaste, language: Language) -> str:
    """The losses as lines of cells with tabs between them, in lira."""
    head = [
        sentence(f"head-{one}", language) for one in ("loss", "process", "material", "energy", "system", "management")
    ]
    lines = [[*head, sentence("head-lira", language)]]
    for one in cost.found.losses:
        sums = (one.costs.material, one.costs.energy, one.costs.system, one.costs.management, one.costs.total)
        figures = [f"{sum_:.2f}".replace(".", "," if language == "tr" else ".") for sum_ in sums]
        lines.append([loss_name(one, language), process_name(one.at, cost, language), *figures])
    return "\n".join("\t".join(cell.replace("\t", " ") for cell in line) for line in lines)
