"""Lines that break again and again, and one that falls silent: the package arrives, or the laptop hangs up at once."""

import os
import threading

import pytest

from esdesk.core.errors import EnvironmentFault
from esdesk.exchange import client_upload
from esdesk.exchange.client import HubClient
from esdesk.exchange.client_upload import Sending, next_piece
from esdesk.exchange.limits import MEGABYTE
from esdesk.services.evidence import evidence
from esdesk.services.sync import hubs
from esdesk.services.sync.syncing import Stage
from tests.hub.lines import line_to

KILOBYTE = 1 << 10


def test_a_package_goes_through_a_line_that_breaks_before_a_usual_request_is_through(served, laptop):
    own = laptop().begin()
    with own.open() as ledger:
        evidence.attach(ledger, own.firm, "", b"%PDF-1.7 " + os.urandom(700 * KILOBYTE), "agreement.pdf")
    with line_to(served.url) as line:
        with own.here():
            hubs.enrol(line.url, served.code())
        line.breaks_after = 100 * KILOBYTE
        told = []
        [package] = own.sync(line.url, told=lambda _, there: told.append(there)).packages
    assert package.stage == Stage.MERGED
    assert told == sorted(told)
    assert line.connections > 5
    assert line.carried < 3 * package.size, "what breaks is sent again, what came is not"


@pytest.mark.parametrize(
    ("piece", "seconds", "then"),
    [
        (256 * KILOBYTE, 0.2, 512 * KILOBYTE),
        (MEGABYTE, 0.2, MEGABYTE),
        (256 * KILOBYTE, 2.0, 256 * KILOBYTE),
        (256 * KILOBYTE, 9.0, 128 * KILOBYTE),
        (64 * KILOBYTE, None, 32 * KILOBYTE),
        (32 * KILOBYTE, None, 32 * KILOBYTE),
    ],
)
def test_requests_are_as_large_as_the_line_carries_in_a_moment(piece, seconds, then):
    assert next_piece(piece, seconds) == then <= client_upload.CHUNK


def test_whoever_hangs_up_waits_for_nothing(served, laptop):
    own = laptop().enrol(served)
    ended = []
    with line_to(served.url) as line, HubClient(line.url, own.keys, pause=lambda _: None) as client:
        client.card()
        line.silent_after = line.carried + 1

        def send():
            with pytest.raises(EnvironmentFault, match="hub-unreachable"):
                Sending(client, os.urandom(KILOBYTE), "", lambda _: None, lambda *_: None).send()
            ended.append(True)

        thread = threading.Thread(target=send)
        thread.start()
        line.silence.wait()
        client.hang_up()
        thread.join()
        with pytest.raises(EnvironmentFault, match="hub-unreachable"):
            client.card()
    assert ended == [True]
