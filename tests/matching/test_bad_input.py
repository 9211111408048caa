"""What nobody should be led astray by: nonsense is met with silence, and figures that cannot be are unknown."""

from dataclasses import replace
from decimal import Decimal

import pytest

from esdesk.core.units import Dimension
from esdesk.matching.coder import Coder
from tests.matching.test_pairs import best, have, part, want

SAND = have("döküm kumu", amount=Decimal(1000), dimension=Dimension.MASS)
WANTED = want("foundry sand", amount=Decimal(1000), dimension=Dimension.MASS)


@pytest.fixture(scope="module")
def coder(catalogue):
    return Coder(catalogue)


@pytest.mark.parametrize(
    "query",
    [
        "",
        "   ",
        "ş",
        "x",
        "x" * 10_000,
        "123456",
        "12 34 56",
        "7" * 50,
        "99 99 99",
        "-5 ton",
        "1e999 kg",
        "Sägespäne vom Holzplatz",
        "déchets de cuisine",
        "sable de fonderie",
        "residuos de madera",
        "отходы литейного песка",
        "残業",
        "مخلفات المصنع",
        "<script>alert(1)</script>",
    ],
)
def test_nonsense_and_other_languages_are_met_with_silence(coder, uses, query):
    assert coder.codes(query) == []
    assert uses.suggest(query) == (None, [])


def test_ten_thousand_letters_of_one_name_say_what_the_name_says(coder):
    assert coder.codes("döküm kumu " * 900)[0].code == coder.codes("döküm kumu")[0].code


def test_a_code_that_does_not_exist_is_passed_over(coder, uses):
    assert coder.codes("hurda demir", code="12 34 56") == coder.codes("hurda demir")
    assert uses.suggest("hurda demir", code="12 34 56") == uses.suggest("hurda demir")


@pytest.mark.parametrize("amount", [Decimal(-1000), Decimal(0)])
def test_an_amount_that_cannot_be_is_unknown(catalogue, amount):
    [pair] = best(catalogue, replace(SAND, amount=amount), WANTED)
    [unsaid] = best(catalogue, replace(SAND, amount=None), WANTED)
    assert part(pair, "quantity") == part(unsaid, "quantity")
    assert pair.score_1e4 == unsaid.score_1e4


def test_an_absurd_amount_helps_nobody(catalogue):
    [pair] = best(catalogue, replace(SAND, amount=Decimal(10) ** 30), WANTED)
    [fitting] = best(catalogue, SAND, WANTED)
    assert part(pair, "quantity").value_1e4 == 2000
    assert pair.score_1e4 < fitting.score_1e4


def test_units_of_different_kinds_are_not_compared(catalogue):
    [pair] = best(catalogue, SAND, replace(WANTED, dimension=Dimension.VOLUME))
    assert any("quantity" in said.en.lower() or "amount" in said.en.lower() for said in pair.case.unknown)


def test_what_a_want_both_demands_and_refuses_speaks_against_every_have(catalogue):
    [pair] = best(catalogue, replace(SAND, note="bentonitli"), replace(WANTED, must=("bentonit",), never=("bentonit",)))
    [plain] = best(catalogue, replace(SAND, note="bentonitli"), WANTED)
    assert pair.score_1e4 < plain.score_1e4
    assert part(pair, "never").reason in pair.case.against
