"""A file comes back from a backup as it was, with its evidence, and never in the place of another."""

import hashlib
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esdesk.core.errors import UserFault
from esdesk.services.evidence.evidence import attach, content, of_row
from esdesk.services.files.backups import (
    MOST,
    Backup,
    back_up,
    chosen,
    forget,
    held,
    held_at,
)
from esdesk.services.files.bringing_back import Since, bring_back, free_name, since
from esdesk.services.files.files import entered, opened
from esdesk.services.records.records import erase

NOON = datetime(2026, 11, 27, 12, tzinfo=UTC)
PHOTO = b"\xff\xd8\xff\xe0" + b"photo" * 1000


@pytest.fixture
def sand(plant):
    return plant.have("Döküm kumu")


def backed(ledger, at=NOON) -> Backup:
    made = back_up(ledger.path, at)
    assert made is not None
    return made


def pieces(ledger):
    folder = held(ledger).backups[0].copy.parent / "evidence"
    return {one.name for one in folder.iterdir()}


def test_a_file_comes_back_as_it_was_with_its_evidence(plant, sand, tmp_path):
    attach(plant.ledger, sand, "fate", PHOTO, "kum.jpg")
    digest = plant.ledger.digest()
    made = backed(plant.ledger)
    plant.have("Sonradan eklenen")
    target = free_name(plant.ledger.path, made)
    assert bring_back(made, target) == 0
    with opened(target) as back:
        assert back.digest() == digest
        [item] = of_row(back, sand)
        assert content(back, item.sha256) == PHOTO
    assert plant.ledger.digest() != digest


def test_what_did_not_change_is_not_backed_up_again(plant, sand):
    assert back_up(plant.ledger.path, NOON) is not None
    assert back_up(plant.ledger.path, NOON + timedelta(hours=1)) is None
    plant.have("Cüruf")
    assert backed(plant.ledger, NOON + timedelta(hours=2)).resources == 2
    assert [one.made.hour for one in held(plant.ledger).backups] == [14, 12]


def test_a_piece_of_evidence_is_kept_once_for_all_and_goes_with_the_last(plant, sand):
    attach(plant.ledger, sand, "fate", PHOTO, "kum.jpg")
    for hour in range(3):
        plant.have(f"Kum {hour}")
        back_up(plant.ledger.path, NOON + timedelta(hours=hour))
    assert pieces(plant.ledger) == {hashlib.sha256(PHOTO).hexdigest()}
    assert held(plant.ledger).size > sum(one.size for one in held(plant.ledger).backups)
    assert all(one.size < len(PHOTO) * 10 for one in held(plant.ledger).backups)


def test_what_was_erased_is_in_no_backup(plant, sand):
    attach(plant.ledger, sand, "fate", PHOTO, "kum.jpg")
    back_up(plant.ledger.path, NOON)
    folder = held(plant.ledger).backups[0].copy.parent
    erase(plant.ledger, of_row(plant.ledger, sand)[0].row.hex, None, reason="Yanlış fotoğraf", asked_by="Firma")
    assert held(plant.ledger).backups == ()
    assert [one for one in folder.rglob("*") if one.is_file()] == []


def test_a_name_that_is_taken_is_refused_and_the_file_there_stays(plant, sand, tmp_path):
    made, target = backed(plant.ledger), tmp_path / "there.esdesk"
    target.write_bytes(b"mine")
    with pytest.raises(UserFault) as caught:
        bring_back(made, target)
    assert caught.value.code == "file-exists"
    assert target.read_bytes() == b"mine"
    assert free_name(plant.ledger.path, made) not in (plant.ledger.path, target)


@pytest.mark.parametrize("damage", [lambda raw: raw[: len(raw) // 2], lambda raw: b"", lambda raw: raw[::-1]])
def test_a_damaged_copy_is_told_and_leaves_nothing(plant, sand, tmp_path, damage):
    made = backed(plant.ledger)
    made.copy.write_bytes(damage(made.copy.read_bytes()))
    with pytest.raises(UserFault) as caught:
        bring_back(made, tmp_path / "back.esdesk")
    assert caught.value.code == "backup-unreadable"
    assert not list(tmp_path.glob("*back.esdesk*"))


def test_evidence_that_is_gone_is_counted(plant, sand, tmp_path):
    attach(plant.ledger, sand, "fate", PHOTO, "kum.jpg")
    made = backed(plant.ledger)
    (made.copy.parent / "evidence" / made.pieces[0]).unlink()
    assert bring_back(made, tmp_path / "back.esdesk") == 1
    with opened(tmp_path / "back.esdesk") as back, pytest.raises(UserFault) as caught:
        content(back, made.pieces[0])
    assert caught.value.code == "evidence-not-here"


def test_a_damaged_card_hides_its_copy_alone(plant, sand):
    back_up(plant.ledger.path, NOON)
    plant.have("Cüruf")
    second = backed(plant.ledger, NOON + timedelta(hours=1))
    first = held(plant.ledger).backups[1].copy
    first.with_name(first.name.replace(".esdesk.zst", ".json")).write_text("{", encoding="utf-8")
    assert held(plant.ledger).backups == (second,)


def test_a_copy_of_earlier_has_none_of_the_files_backups(plant, tmp_path):
    plant.ledger.copy_to(tmp_path / "copy.esdesk")
    with opened(plant.ledger.path) as again:  # each opening that writes makes the file another one than its copies
        again.record(plant.firm, [entered("firm", plant.firm, "trade_name", "Dökümcü")])
    back_up(plant.ledger.path, NOON)
    assert back_up(tmp_path / "copy.esdesk", NOON) is None
    with opened(tmp_path / "copy.esdesk") as copy:
        assert held(copy).backups == ()
        forget(copy)
    assert len(held(plant.ledger).backups) == 1


def test_what_came_since_is_named(plant, sand):
    made = backed(plant.ledger)
    assert since(plant.ledger.path, made) == Since(0, (), 0)
    plant.set("resource", sand, name="Kalıp kumu")
    plant.have("Cüruf")
    found = since(plant.ledger.path, made)
    assert (found.names, found.more) == (("Cüruf", "Kalıp kumu"), 0)
    assert found.entries == 4


def test_the_backups_of_a_file_that_is_damaged_or_gone_are_found(plant, sand):
    plant.ledger.copy_to(path := plant.ledger.path.with_name("own.esdesk"))
    with opened(path) as own:
        own.record(plant.firm, [entered("firm", plant.firm, "trade_name", "Dökümcü")])
    made = back_up(path, NOON)
    path.write_bytes(b"no file of ours")
    assert held_at(path).backups == (made,)
    path.unlink()
    assert held_at(path).backups == (made,)
    assert held_at(path.with_name("other.esdesk")).backups == ()


moments = st.lists(st.integers(0, 60 * 24 * 40).map(lambda minutes: NOON + timedelta(minutes=minutes)), unique=True)


@given(moments)
def test_ten_stay_at_most_the_newest_four_and_the_last_of_earlier_days(given_moments):
    kept = chosen(given_moments)
    newest = sorted(given_moments, reverse=True)
    assert len(kept) == min(len(kept), MOST)
    assert set(newest[:4]) <= kept <= set(given_moments)
    earlier = [one for one in kept if one not in newest[:4]]
    assert len({one.date() for one in earlier}) == len(earlier)
    assert all(max(two for two in newest[4:] if two.date() == one.date()) == one for one in earlier)


def test_old_ones_go(plant, sand):
    back_up(plant.ledger.path, NOON)
    plant.have("Cüruf")
    back_up(plant.ledger.path, NOON + timedelta(days=31))
    assert [one.made for one in held(plant.ledger).backups] == [NOON + timedelta(days=31)]
