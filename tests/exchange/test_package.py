import hashlib
from dataclasses import replace
from datetime import timedelta, timezone
from uuid import UUID

import pyrage
import pytest
import zstandard
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from esdesk.core.errors import UserFault
from esdesk.core.ids import new_id
from esdesk.core.operation import Body, Level, write_operation
from esdesk.exchange import limits
from esdesk.exchange.package import read_package
from esdesk.exchange.sending import relay
from esdesk.exchange.summary import describe, lacks_previous
from tests.exchange.parcels import FIRM, MOMENT, a_device, names_in, send, some_operations, take_apart

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
values = st.recursive(
    st.none() | words | st.booleans() | st.integers(-(1 << 63), (1 << 63) - 1),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
    max_leaves=8,
)
levels = st.sampled_from(Level)

PHOTO = b"\xff\xd8 a drum behind hall 3"
PHOTO_NAME = hashlib.sha256(PHOTO).hexdigest()


@given(st.lists(st.tuples(words, values, levels), max_size=6))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_sent_is_what_arrives(tmp_path, auditor, centre, said):
    epoch = new_id()
    sent = []
    for seq, (field, value, level) in enumerate(said, 1):
        body = Body("resource", new_id(), field, value, hlc=seq, more=(("later", value),))
        sent.append(
            write_operation(
                id=new_id(), firm=FIRM, device=auditor.device, epoch=epoch, seq=seq, preds=[new_id()], body=body
            ).at(level)
        )
    info = send(tmp_path / "a.esda", auditor, reversed(sent), [centre.recipient])
    arrived = read_package(info.path, [centre.identity])
    assert sorted(arrived.operations, key=lambda one: one.seq) == sent
    assert arrived.manifest == info.manifest
    assert arrived.sha256 == info.sha256 == hashlib.sha256(info.path.read_bytes()).digest()


def test_the_manifest_says_what_the_author_meant(tmp_path, auditor, centre):
    operations = some_operations(auditor, 3)
    operations[0] = operations[0].at(Level.WITHHELD)
    here = MOMENT.astimezone(timezone(timedelta(hours=3))) + timedelta(microseconds=5)
    before = bytes(range(32))
    info = send(
        tmp_path / "a.esda",
        auditor,
        operations,
        [centre.recipient],
        evidence={PHOTO_NAME: PHOTO},
        created_at=here,
        previous_hash=before,
    )
    package = read_package(info.path, [centre.identity])
    told = describe(package).to_json()
    assert package.manifest.created_at == MOMENT
    assert told["as_written"] == told["present"] == {"withheld": 1, "full": 2, "erased": 0}
    assert told["evidence"] == (PHOTO_NAME,)
    assert told["rows"] == {"resource": 1}
    assert told["people"] == ("vardiya mühendisi",)
    assert told["previous"] == before.hex()
    assert package.addressed
    assert package.evidence == {PHOTO_NAME: PHOTO}


def test_the_sender_can_look_at_what_was_sent(tmp_path, auditor, centre):
    info = send(tmp_path / "a.esda", auditor, some_operations(auditor, 2), [centre.recipient])
    assert len(read_package(info.path, [auditor.identity]).operations) == 2


def test_a_missing_previous_package_is_reported_and_not_refused(tmp_path, auditor):
    first = send(tmp_path / "1.esda", auditor, some_operations(auditor, 1))
    second = send(tmp_path / "2.esda", auditor, some_operations(auditor, 1), previous_hash=first.manifest.hash)
    opened = read_package(second.path, [auditor.identity])
    assert lacks_previous(opened, known=set())
    assert not lacks_previous(opened, known={first.manifest.hash})
    assert not lacks_previous(read_package(first.path, [auditor.identity]), known=set())


def test_the_same_package_reads_the_same_twice(tmp_path, auditor):
    info = send(tmp_path / "a.esda", auditor, some_operations(auditor, 5))
    assert read_package(info.path, [auditor.identity]) == read_package(info.path, [auditor.identity])


def test_a_relay_lowers_operations_and_the_signature_holds(tmp_path, auditor, centre):
    partner = a_device()
    operations = some_operations(auditor, 4)
    sent = send(
        tmp_path / "a.esda",
        auditor,
        [operations[0].at(Level.ERASED), operations[1].at(Level.WITHHELD), *operations[2:]],
        [centre.recipient],
        evidence={PHOTO_NAME: PHOTO},
    )
    asked = [Level.FULL, Level.FULL, Level.WITHHELD, Level.FULL]
    wanted = {one.id: level for one, level in zip(operations, asked, strict=True)}
    passed_on = relay(sent.path, tmp_path / "b.esda", centre, [partner.recipient], level_for=lambda one: wanted[one.id])
    arrived = read_package(passed_on.path, [partner.identity])
    assert {one.id: one.level for one in arrived.operations} == {
        operations[0].id: Level.ERASED,  # neither comes back
        operations[1].id: Level.WITHHELD,
        operations[2].id: Level.WITHHELD,
        operations[3].id: Level.FULL,
    }
    before, after = (take_apart(path.read_bytes(), centre.identity) for path in (sent.path, passed_on.path))
    assert after["manifest.json"] == before["manifest.json"]
    assert after["manifest.sig"] == before["manifest.sig"]
    assert passed_on.manifest.hash == sent.manifest.hash
    assert passed_on.sha256 != sent.sha256
    assert not arrived.addressed
    assert arrived.missing_evidence == (PHOTO_NAME,)
    with pytest.raises(UserFault, match="package-not-for-you"):
        read_package(sent.path, [partner.identity])


def test_a_relay_passes_evidence_on_only_where_told_to(tmp_path, auditor, centre):
    sent = send(tmp_path / "a.esda", auditor, [], [centre.recipient], evidence={PHOTO_NAME: PHOTO})
    kept = relay(sent.path, tmp_path / "b.esda", centre, [], lambda one: one.level, keep_evidence=PHOTO_NAME.__eq__)
    assert read_package(kept.path, [centre.identity]).evidence == {PHOTO_NAME: PHOTO}


def test_no_private_value_or_name_of_a_field_lies_in_a_package_of_stubs(tmp_path, auditor, centre):
    row = new_id()
    secrets = ["Gizli reçete", "4.711,25", "ürün_formülü", "private_entity", "kapı görevlisi"]
    body = Body(secrets[3], row, secrets[2], {"value": secrets[1], "note": secrets[0]}, hlc=77 << 40, actor=secrets[4])
    operation = write_operation(
        id=new_id(), firm=FIRM, device=auditor.device, epoch=new_id(), seq=1, preds=[], body=body
    )
    for level in (Level.WITHHELD, Level.ERASED):
        info = send(tmp_path / f"{level.name}.esda", auditor, [operation.at(level)], [centre.recipient])
        members = take_apart(info.path.read_bytes(), centre.identity)
        members["ops.jsonl.zst"] = zstandard.ZstdDecompressor().decompress(members["ops.jsonl.zst"])
        seen = b"\n".join(name.encode() + b" " + content for name, content in members.items())
        assert operation.salt is not None
        for secret in [*secrets, str(row), operation.salt.hex(), str(body.hlc)]:
            assert secret.encode() not in seen
            assert secret.encode("unicode_escape") not in seen


def test_a_full_package_does_hold_them_so_that_the_search_above_means_something(tmp_path, auditor):
    info = send(tmp_path / "a.esda", auditor, some_operations(auditor, 1, value="Gizli reçete"))
    members = take_apart(info.path.read_bytes(), auditor.identity)
    assert "Gizli reçete".encode() in zstandard.ZstdDecompressor().decompress(members["ops.jsonl.zst"])


def test_the_file_itself_tells_nothing_in_clear(tmp_path, auditor, centre):
    info = send(tmp_path / "a.esda", auditor, some_operations(auditor, 1), [centre.recipient])
    content = info.path.read_bytes()
    for name in (b"manifest", b"evidence", str(FIRM).encode(), auditor.device.encode(), b"PK\3\4"):
        assert name not in content


def test_reading_leaves_nothing_on_disk(tmp_path, auditor, monkeypatch):
    info = send(tmp_path / "a.esda", auditor, some_operations(auditor, 1), evidence={PHOTO_NAME: PHOTO})
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    read_package(info.path, [auditor.identity])
    assert names_in(tmp_path) == ["a.esda"]


def test_a_device_signs_only_its_own_operations_of_one_firm(tmp_path, auditor, centre):
    ours = some_operations(auditor, 1)
    with pytest.raises(ValueError, match="own operations"):
        send(tmp_path / "a.esda", centre, ours)
    with pytest.raises(ValueError, match="own operations"):
        send(tmp_path / "a.esda", auditor, [replace(ours[0], firm=UUID(int=5))])
    with pytest.raises(ValueError, match="SHA-256"):
        send(tmp_path / "a.esda", auditor, ours, evidence={PHOTO_NAME: b"another picture"})
    assert names_in(tmp_path) == []


def test_a_package_beyond_the_limits_is_not_written(tmp_path, auditor, monkeypatch):
    monkeypatch.setattr(limits, "OPERATIONS", 3)
    with pytest.raises(UserFault, match="package-records-too-many") as told:
        send(tmp_path / "a.esda", auditor, some_operations(auditor, 4))
    assert told.value.facts["file"] == tmp_path / "a.esda"
    assert names_in(tmp_path) == []


def test_a_missing_package_and_a_folder_are_told(tmp_path, auditor):
    for path in (tmp_path / "none.esda", tmp_path):
        with pytest.raises(UserFault, match="package-missing"):
            read_package(path, [auditor.identity])


def test_any_of_several_identities_opens_a_package(tmp_path, auditor, centre):
    info = send(tmp_path / "a.esda", auditor, [], [centre.recipient])
    assert read_package(info.path, [pyrage.x25519.Identity.generate(), centre.identity]).addressed
