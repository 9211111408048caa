"""The money of a plant as rows of words: what each process takes in and lets go, each flow, and what is not counted."""

from decimal import Decimal
from uuid import UUID

from esdesk.audit.cost_flow import Costs
from esdesk.audit.flow_worth import CostLack
from esdesk.audit.money_flow import MoneyFlow, MoneyStep
from esdesk.core.sentences import Language, sentence
from esdesk.desktop.places.balance.rows import Row
from esdesk.services.measures.money_flow import MoneyFound
from esdesk.services.measures.money_words import astray_words, blocks, end_name, money_name, split_words
from esdesk.services.measures.waste_figure import lack_told
from esdesk.services.measures.words import NOTHING, thousands

_GOOD, _DOUBT, _OPEN = ("circle-check", "good"), ("triangle-alert", "doubt"), ("circle-question-mark", "ink_2")


def step_rows(found: MoneyFound, language: Language) -> list[Row]:
    """Process, paid, from and to other processes, in products, in losses, not shared out, state; the plant last."""
    whole = found.balance.whole
    sums = (sentence("waste-sum", language), *_sums(whole, language), "")
    told = split_words(whole.put_in, language)
    steps = [_step_row(one, found, language) for one in found.balance.steps]
    return [*steps, Row(sums, whole.at, None, strong=True, help=told)] if steps else []


def _step_row(one: MoneyStep, found: MoneyFound, language: Language) -> Row:
    said, sign = sentence("money-closes", language), _GOOD
    if one.astray:
        said, sign = astray_words(one, found, language, short=True), _DOUBT
    elif one.unshared.total:
        said, sign = sentence("money-look-unshared", language), _OPEN
    helps = astray_words(one, found, language) or split_words(one.coming, language)
    return Row((end_name(one.at, found, language), *_sums(one, language), said), one.at, None, sign, help=helps)


def _sums(one: MoneyStep, language: Language) -> tuple[str, ...]:
    parts = (one.put_in, one.handed_in, one.handed_on, one.product, one.loss, one.unshared)
    return tuple(_lira(costs.total, language) for costs in parts)


def _lira(lira: Decimal, language: Language) -> str:
    return thousands(lira, language) if lira else NOTHING


def flow_rows(found: MoneyFound, language: Language) -> list[Row]:
    """Flow, from, to, the four blocks, their sum."""
    return [_flow_row(one, found, language) for one in found.balance.flows]


def _flow_row(one: MoneyFlow, found: MoneyFound, language: Language) -> Row:
    ends = (end_name(one.source, found, language), end_name(one.target, found, language))
    costs: Costs = one.costs
    cells = (money_name(one, language), *ends, *(_lira(lira, language) for lira in (*blocks(costs), costs.total)))
    return Row(cells, f"{one.resource or one.role}{one.source}{one.target}", one.resource)


def missing_rows(found: MoneyFound, language: Language) -> list[Row]:
    """What is not accounted for at a process, and what has no price or amount: Enter opens the latter."""
    astray = [
        Row((astray_words(one, found, language),), one.at, None, _DOUBT) for one in found.balance.steps if one.astray
    ]
    lacks = found.cost.found.lacks
    return [*astray, *(_missing_row(*one, language) for one in lacks)]


def _missing_row(resource: UUID, name: str, lack: CostLack, language: Language) -> Row:
    return Row((lack_told(name, lack, language),), f"{resource}{lack}", resource, _OPEN)
