"""What a person decides about one package in the inbox, and what its author hears of it."""

from uuid import UUID

import pytest

from esdesk.hub import arrivals
from esdesk.ledger.views import Change
from esdesk.services.sync.syncing import Stage

SAND = UUID("01a00000-0000-7000-8000-00000000000a")


@pytest.fixture
def outsider(laptop, served):
    """An enrolled device that may write nothing, and has sent what lies in the inbox now."""
    own = laptop("outsider").begin().enrol(served, scope="given").write(SAND, name="Döküm kumu")
    own.sync(served.url)
    assert served.states() == ["inbox"]
    return own


def decide(served, sha256, *, take):
    with served.hub.store.writing() as connection:
        done = arrivals.decide(connection, sha256, take=take)
    served.hub.worker.wake()
    return done


def only(served):
    [one] = served.arrivals().values()
    return one


def test_what_is_taken_in_is_merged_and_gives_no_right(outsider, served):
    assert decide(served, only(served).sha256, take=True)
    outsider.sync(served.url)
    assert [one.stage for one in outsider.outbox(served)] == [Stage.MERGED]
    assert served.digest(outsider.firm) == outsider.digest()
    outsider.write(SAND, note="nemli")
    outsider.sync(served.url)
    assert served.states() == ["inbox", "merged"]


def test_a_firm_that_was_taken_in_is_new_to_nobody(outsider, served, laptop):
    decide(served, only(served).sha256, take=True)
    outsider.sync(served.url)
    other = laptop("other").enrol(served, scope="new")
    other.firm = outsider.firm
    with other.open() as ledger:
        ledger.record(outsider.firm, [Change("firm", outsider.firm, "name", "Başka ad")])
    other.sync(served.url)
    assert sorted(one.reason for one in served.arrivals().values()) == ["", "firm-foreign"]


def test_what_is_refused_counts_as_not_sent(outsider, served):
    decided = only(served)
    assert decide(served, decided.sha256, take=False)
    assert (only(served).state, only(served).reason) == (arrivals.State.REFUSED, arrivals.BY_THE_CENTRE)
    outsider.sync(served.url)
    assert (Stage.REFUSED, "centre-refused") in [(one.stage, one.reason) for one in outsider.outbox(served)]
    with served.ledger() as ledger:
        assert not ledger.operations(outsider.firm)


@pytest.mark.parametrize("take", [True, False])
def test_nothing_is_decided_about_what_lies_there_no_more(outsider, served, take):
    sha256 = only(served).sha256
    assert decide(served, sha256, take=take)
    before = outsider.sync(served.url) and only(served).state
    assert not decide(served, sha256, take=not take)
    assert not decide(served, bytes(32), take=take)
    assert served.arrivals()[sha256.hex()].state in (before, arrivals.State.REFUSED)
