"""Work in a process of its own: answers, faults and bugs come back, and whoever does not want it any more is free."""

import threading
from functools import partial

import pytest
from tests.core import apart_works

from esdesk.core.apart import Apart, Broken, Stopped
from esdesk.core.errors import EnvironmentFault, UserFault


@pytest.fixture(scope="module")
def begun():
    """One process for all tests: to begin one takes longer than any of them."""
    made = Apart()
    yield made
    made.end()


@pytest.fixture
def ask(begun):
    def do(work, tell=lambda done, of: None, is_wanted=lambda: True):
        return begun.do(work, tell, is_wanted)

    return do


def test_the_answer_comes_back_and_what_was_told_before_it(ask):
    told = []
    assert ask(partial(apart_works.double, 21), lambda done, of: told.append((done, of))) == 42
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_a_fault_comes_back_with_its_facts(ask):
    with pytest.raises(UserFault) as raised:
        ask(apart_works.refuse)
    assert (raised.value.code, raised.value.facts) == ("file-missing", {"file": "a.esdesk"})


def test_a_bug_comes_back_as_one(ask):
    with pytest.raises(Broken, match="ZeroDivisionError: ours"):
        ask(apart_works.fail)


def test_what_is_not_wanted_any_more_puts_away_what_it_holds_and_the_process_goes_on(ask, tmp_path):
    before, began = ask(apart_works.whose), threading.Event()
    with pytest.raises(Stopped):
        ask(partial(apart_works.go_on, tmp_path), lambda done, of: began.set(), lambda: not began.is_set())
    assert (tmp_path / "put away").exists()
    assert ask(apart_works.whose) == before


def test_a_stop_that_python_drops_is_raised_once_more(ask, tmp_path):
    before, began = ask(apart_works.whose), threading.Event()
    with pytest.raises(Stopped):
        ask(partial(apart_works.destroy, tmp_path), lambda done, of: began.set(), lambda: not began.is_set())
    assert (tmp_path / "put away").exists()
    assert ask(apart_works.whose) == before


def test_one_that_raises_when_told_is_stopped_too(ask, tmp_path):
    def leave(_done, _of):
        raise KeyError("left")

    before = ask(apart_works.whose)
    with pytest.raises(KeyError):
        ask(partial(apart_works.go_on, tmp_path), leave)
    assert ask(apart_works.whose) == before


def test_a_process_that_does_not_let_go_is_ended_and_another_is_begun(ask):
    before, began = ask(apart_works.whose), threading.Event()
    with pytest.raises(Stopped):
        ask(apart_works.hang, lambda done, of: began.set(), lambda: not began.is_set())
    assert ask(apart_works.whose) != before


def test_a_process_that_dies_is_told_and_another_is_begun(ask):
    with pytest.raises(EnvironmentFault) as raised:
        ask(apart_works.vanish)
    assert raised.value.code == "work-ended"
    assert ask(partial(apart_works.double, 2)) == 4


def test_ended_it_begins_no_other(begun):
    one = Apart()
    one.end()
    with pytest.raises(Stopped):
        one.do(apart_works.whose, lambda done, of: None, lambda: True)


def test_a_process_that_cannot_start_is_told_and_leaves_nothing_to_end(monkeypatch):
    def refuses(_):
        raise OSError("no more processes")

    made = Apart()
    with monkeypatch.context() as patch:
        patch.setattr("multiprocessing.context.SpawnProcess.start", refuses)
        with pytest.raises(EnvironmentFault) as raised:
            made.do(partial(apart_works.double, 21), lambda done, of: None, lambda: True)
    assert raised.value.code == "work-ended"
    assert made.do(partial(apart_works.double, 21), lambda done, of: None, lambda: True) == 42
    made.end()
