"""Lists as tables, on the command line."""

import pandas
import pytest

from tests.cli.conftest import is_one_sentence


def test_a_list_is_shown_as_csv(esdesk, plant):
    shown = esdesk("table", plant, "firm").out.splitlines()
    assert shown[0].startswith("row,firm_id,name")
    assert len(shown) == 2


@pytest.mark.parametrize(("ending", "read"), [("csv", pandas.read_csv), ("json", pandas.read_json)])
def test_a_list_is_written_and_read_back(esdesk, plant, tmp_path, ending, read):
    esdesk("table", plant, "facility", "-o", f"out.{ending}")
    found = read(tmp_path / f"out.{ending}")
    assert list(found["firm_id"]) == [esdesk("list", plant, "firm", "--json").json[0]["row"]]


def test_a_workbook_and_what_is_no_format(esdesk, plant, tmp_path):
    esdesk("table", plant, "inventory", "-o", "out.xlsx")
    assert (tmp_path / "out.xlsx").read_bytes()[:2] == b"PK"
    assert is_one_sentence(esdesk("table", plant, "inventory", "-o", "out.pdf", code=1), 1)
    assert is_one_sentence(esdesk("table", plant, "nothing", code=1), 1)
