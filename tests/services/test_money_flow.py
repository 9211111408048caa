"""The money of the yard: drawn with every lira on both sides, few ends, and as tables that a spreadsheet takes."""

from dataclasses import replace
from decimal import Decimal

import pytest

from esdesk.audit.cost_flow import Costs
from esdesk.audit.money_flow import MoneyBalance, MoneyFlow, Role
from esdesk.core.numbers import parse_number
from esdesk.figures.sankey_plan import Look
from esdesk.services.files.files import opened
from esdesk.services.measures.money_figure import money_data, money_drawing
from esdesk.services.measures.money_flow import money_found
from esdesk.services.measures.money_words import money_remarks
from tests import economy


@pytest.fixture(scope="module")
def yard(tmp_path_factory):
    """The money of the marble yard."""
    with pytest.MonkeyPatch.context() as patch:
        folder = tmp_path_factory.mktemp("money")
        patch.setenv("ESDESK_PROFILE", str(folder / "profile"))
        patch.setenv("ESDESK_KEYRING", "off")
        path = folder / "yard.esdesk"
        economy.fill(path)
        with opened(path) as ledger:
            firm, facility = ledger.records("firm")[0].row, ledger.records("facility")[0].row
            yield money_found(ledger, firm, facility)


def sides(links):
    return [sum(one.amount for one in links if not getattr(one, end)) for end in ("source", "target")]


def test_what_is_drawn_at_the_left_is_what_is_drawn_at_the_right(yard):
    made = money_drawing(yard, "tr")
    paid, left = sides(made.links)
    assert paid == pytest.approx(left)
    assert paid == pytest.approx(yard.balance.whole.put_in.total)
    lost = [one for one in made.links if one.look is Look.LOST]
    assert sum(one.amount for one in lost) == pytest.approx(yard.cost.found.loss.total)
    assert all(one.printed.endswith("bin TL · kayıp") for one in lost)
    assert all(one.told.count("\n") == 1 for one in made.links)


def test_the_cheapest_of_many_ends_are_one_and_nothing_is_lost_with_them(yard):
    step = yard.balance.steps[0].at
    many = [MoneyFlow(f"part {at}", None, "", step, Costs(Decimal(at + 1)), Role.MATERIAL) for at in range(30)]
    flows = (*yard.balance.flows, *many)
    crowded = replace(yard, balance=MoneyBalance(yard.balance.steps, yard.balance.whole, flows))
    links = money_drawing(crowded, "en").links
    inward = [one for one in links if not one.source]
    assert len(inward) <= 11 + len(yard.balance.steps)
    assert any(one.name.endswith(" more") for one in inward)
    assert sides(links)[0] == pytest.approx(yard.balance.whole.put_in.total + sum(range(1, 31)))


def test_the_data_are_two_tables_in_lira(yard):
    steps, flows = (part.split("\n") for part in money_data(yard, "tr").split("\n\n"))
    assert steps[0].split("\t")[:2] == ["süreç", "ödenen (TL)"]
    assert len(flows) == len(yard.balance.flows) + 1
    figures = [[parse_number(cell).value for cell in line.split("\t")[1:]] for line in steps[1:]]
    for put_in, handed_in, *leaving in figures:
        assert abs(put_in + handed_in - sum(leaving)) < Decimal("0.05")


def test_what_is_not_accounted_for_is_said_with_what_it_would_cost(yard):
    [astray] = [one for one in yard.balance.steps if one.astray]
    assert astray.astray == 350_000
    said = money_remarks(yard, "en")[0]
    assert said.startswith(
        "Ebatlama: 350 t that came in is not accounted for.".replace("350 t", "350\N{NO-BREAK SPACE}t")
    )
