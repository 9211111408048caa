"""Reports of breakdowns: kept within bounds, without names, read once by themselves."""

from pathlib import Path

import pytest

from esdesk.core import breakdowns


@pytest.fixture(autouse=True)
def own_profile(tmp_path, monkeypatch):
    """A profile of this test's own."""
    monkeypatch.setenv("ESDESK_PROFILE", str(tmp_path / "profile"))


def test_a_report_says_what_it_was_and_names_nobody():
    audit = Path.home() / "Örnek Mermer" / "örnek-2026.esdesk"
    where = breakdowns.keep(f"File {audit}, line 3\nValueError: örnek-2026\n", {"Place": "checks", "Qt": ""}, [audit])
    (report,) = breakdowns.reports()
    assert report == breakdowns.Report(where, unread=True)
    assert "Place: checks" in report.text
    assert "Qt:" not in report.text
    assert "ValueError: <audit>" in report.text
    assert str(Path.home()) not in report.text


def test_it_is_shown_once_by_itself_and_then_stays_until_it_is_deleted():
    breakdowns.keep("one", {})
    read = breakdowns.note_read(breakdowns.reports()[0])
    assert breakdowns.reports() == [read] == [breakdowns.note_read(read)]
    assert not read.unread
    for _ in range(2):
        breakdowns.delete(read)
    assert breakdowns.reports() == []


def test_twenty_are_kept_and_the_latest_comes_first():
    for number in range(23):
        breakdowns.keep(f"number {number}", {})
    found = [one.text.split()[-1] for one in breakdowns.reports()]
    assert found == [str(number) for number in range(22, 2, -1)]


def test_a_long_account_keeps_its_end():
    breakdowns.keep("x" * 300_000 + " the end", {})
    (report,) = breakdowns.reports()
    assert report.text.endswith("the end\n")
    assert len(report.text) < 101_000
