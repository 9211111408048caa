"""The form on which suggestions are judged: it hides what would sway the reader, and no verdict is lost in joining."""

import importlib.util

import pytest

from esdesk.core.paths import resource

SHEETS = resource("docs/precision")


@pytest.fixture(scope="module")
def precision():
    spec = importlib.util.spec_from_file_location("precision", resource("tools/precision.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def asked(precision):
    haves = precision.read(SHEETS / "haves-1.csv")
    return precision.suggestions([haves[0], haves[1], haves[30]])


def judged(rows, verdict="yes"):
    return [{**row, "sense": verdict, "safe": "yes", "reason": "as it is done"} for row in rows]


def test_the_form_shows_neither_id_nor_rank_nor_anything_that_speaks_of_the_score(precision, asked, tmp_path):
    precision.write(tmp_path / "form.csv", (*precision.SHOWN, *precision.FILLED), asked)
    text = (tmp_path / "form.csv").read_text(encoding="utf-8")
    assert len(asked) > 5
    assert not any(row["synergy"] in text for row in asked)
    assert {"rank", "score"}.isdisjoint(precision.read(tmp_path / "form.csv")[0])
    assert all("%" not in row["told"] for row in asked)


def test_the_order_of_the_form_follows_neither_have_nor_rank(asked):
    assert [row["number"] for row in asked] != sorted(row["number"] for row in asked)
    assert [row["key"] for row in asked] == sorted(row["key"] for row in asked)


def test_the_sheet_has_each_have_with_its_suggestions_in_their_order(precision, asked):
    rows = precision.join(asked, judged(asked))
    places = [(int(row["number"]), int(row["rank"])) for row in rows]
    assert places == sorted(places)
    assert precision.told(3, rows).endswith("make sense (100.0%), 0 unsafe without saying so")
    assert " 0 make sense" in precision.told(3, precision.join(asked, judged(asked, "no")))


@pytest.mark.parametrize("broken", [{"sense": ""}, {"safe": "maybe"}, {"sense": "no", "reason": ""}])
def test_what_is_not_judged_or_denied_without_a_reason_is_not_joined(precision, asked, broken):
    form = judged(asked)
    form[3] |= broken
    with pytest.raises(ValueError, match="is not judged"):
        precision.join(asked, form)
    with pytest.raises(ValueError, match="differ"):
        precision.join(asked, judged(asked)[1:])
