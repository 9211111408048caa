"""Background work: what waits for a network holds nobody else up, and ends at once when nobody wants it any more."""

import threading

import pytest
from PySide6.QtCore import QObject

from esdesk.desktop.runner import Runner


@pytest.fixture
def runner(qapp):
    made = Runner()
    yield made
    made.wait()


@pytest.fixture
def owner():
    return QObject()


def waiting(hung_up):
    """A work that waits for a line until somebody hangs up."""

    def work(job):
        job.breaks_off(hung_up.set)
        hung_up.wait()
        job.report(1, 1)

    return work


def test_what_waits_for_a_network_holds_nobody_up(runner, owner, eventually):
    hung_up = threading.Event()
    done: list[str] = []
    runner.run(owner, waiting(hung_up), done.append, over_line=True)
    runner.run(owner, lambda _job: "counted", done.append)
    eventually(lambda: done == ["counted"])
    assert not runner.is_idle


def test_whoever_cancels_breaks_the_waiting_off_and_is_told_when_it_is_over(runner, owner, eventually):
    told: list[object] = []
    done: list[object] = []
    over: list[bool] = []
    runner.faulted.connect(told.append)
    job = runner.run(owner, waiting(threading.Event()), done.append, over=lambda: over.append(True), over_line=True)
    job.cancel()
    eventually(lambda: over == [True])
    assert (told, done) == ([], [])


def test_one_who_was_cancelled_before_it_waits_does_not_wait(runner, owner, eventually):
    begun = threading.Event()
    over: list[bool] = []

    def work(job):
        begun.wait()
        waiting(threading.Event())(job)

    job = runner.run(owner, work, print, over=lambda: over.append(True), over_line=True)
    job.cancel()
    begun.set()
    eventually(lambda: over == [True])


def test_a_pause_ends_with_the_work(runner, owner, eventually):
    over: list[bool] = []
    job = runner.run(owner, lambda job: job.rest(3600.0), print, over=lambda: over.append(True), over_line=True)
    job.cancel()
    eventually(lambda: over == [True])


def test_closing_waits_for_no_line(runner, owner):
    runner.run(owner, waiting(threading.Event()), print, over_line=True)
    runner.wait()


def test_two_over_the_line_keep_their_order(runner, owner, eventually):
    done: list[int] = []
    for number in range(3):
        runner.run(owner, lambda _job, number=number: number, done.append, over_line=True)
    eventually(lambda: done == [0, 1, 2])
