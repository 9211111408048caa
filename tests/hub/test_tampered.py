"""Every part of a package is damaged at places that chance draws: a hub refuses each with a reason and is as before."""

import dataclasses
import hashlib
from collections import Counter
from random import Random

import pytest

from esdesk.hub import arrivals
from esdesk.hub.arrivals import State
from tests.exchange.attacks import Good
from tests.exchange.parcels import a_device, some_operations, take_apart, zipped
from tests.hub.test_hostile import PHOTO, author, hub, package, whole  # noqa: F401

PLACES = {"on its way": 300, "cut short": 60, "within": 140}
"""How many of 500 damaged packages are flipped or cut as they travel, and how many by who could open and close them."""

OUTSIDE = {"package-damaged", "package-not-age", "package-not-for-you"}
WITHIN = {
    "manifest.json": {"package-signature-wrong", "package-manifest-malformed", "package-newer"},
    "manifest.sig": {"package-signature-wrong"},
    "mimetype": {"package-not-zip"},
    "ops.jsonl.zst": {"package-damaged", "package-count-differs", "package-digest-differs", "package-record-forged",
                      "package-record-malformed", "package-record-twice"},
}  # fmt: skip


@pytest.fixture(scope="module")
def good(tmp_path_factory, hub, author):  # noqa: F811
    operations = some_operations(author, 12)
    evidence = {hashlib.sha256(PHOTO).hexdigest(): PHOTO}
    content = package(tmp_path_factory.mktemp("good"), hub, author, operations, evidence=evidence)
    for_hub = dataclasses.replace(author, recipient=hub.hub.keys.recipient, identity=hub.hub.keys.identity)
    return Good(content, author=for_hub, attacker=a_device())


def places(content, count, chance):
    """The age header, its MAC, and what it holds, each of them as often: the header is a thirtieth of the file."""
    header = content.index(b"\n---") + 1
    parts = [(0, header), (header, content.index(b"\n", header)), (content.index(b"\n", header) + 1, len(content))]
    return [chance.randrange(*parts[number % len(parts)]) for number in range(count)]


def flipped(content, at, chance):
    return content[:at] + bytes([content[at] ^ (1 << chance.randrange(8))]) + content[at + 1 :]


def damaged(good, chance):
    """What came of the package, and the reasons for which it may be refused."""
    found = [(flipped(good.content, at, chance), OUTSIDE) for at in places(good.content, PLACES["on its way"], chance)]
    found += [(good.content[: chance.randrange(1, len(good.content))], OUTSIDE) for _ in range(PLACES["cut short"])]
    names = sorted(good.members)
    for number in range(PLACES["within"]):
        name = names[number % len(names)]
        content = good.members[name]
        changed = flipped(content, chance.randrange(len(content)), chance)
        expected = WITHIN.get(name, {"package-evidence-differs"})
        found.append((good.sealed(zipped(good.members | {name: changed})), expected))
    return found


def test_damage_at_500_places_is_refused_with_a_reason_and_changes_nothing(hub, author, good):  # noqa: F811
    assert set(take_apart(good.content, good.author.identity)) - WITHIN.keys(), "a photo is among the parts"
    before, every = whole(hub), damaged(good, Random(500))
    assert len(every) == sum(PLACES.values()) == 500
    with hub.hub.store.writing() as connection:  # each of them by tus would take a minute; test_hostile does that
        for content, _ in every:
            came = hashlib.sha256(content).digest()
            hub.archive(came).write_bytes(content)
            arrivals.note(connection, came, len(content), author.device, 0)
    hub.hub.worker.wake()
    with hub.client(author) as http:
        for content, codes in every:
            sha256 = hashlib.sha256(content).hexdigest()
            found = http.get(f"/v1/packages/{sha256}", params={"wait": 25}).json()
            assert (found["state"], found["receipt"]) == ("refused", None)
            assert found["reason"] in codes
            assert not hub.archive(bytes.fromhex(sha256)).exists()
    assert whole(hub) == before
    outcomes = Counter(one.state for one in hub.arrivals().values())
    assert outcomes.keys() == {State.REFUSED}
    assert hub.hub.worker.is_alive()
