import json
import os
import stat
from concurrent.futures import ThreadPoolExecutor

import keyring
import pyrage
import pytest
from keyring.backend import KeyringBackend

from esdesk.core.errors import EnvironmentFault, UserFault
from esdesk.exchange import key_homes, keys
from esdesk.exchange.key_ring import age_keys
from esdesk.exchange.recipients import fingerprint, read_identities, read_recipients
from tests.exchange.parcels import names_in
from tests.exchange.quick_age import QuickAge


class OpenKeyring(KeyringBackend):
    """The system's keyring, as far as a program sees it."""

    priority = 1
    keeps = True

    def __init__(self):
        self.held = {}

    def set_password(self, service, username, password):
        if self.keeps:
            self.held[service, username] = password

    def get_password(self, service, username):
        return self.held.get((service, username))

    def delete_password(self, service, username):
        del self.held[service, username]


@pytest.fixture
def system_keyring(own_profile, monkeypatch):
    monkeypatch.delenv("ESDESK_KEYRING")
    before, now = keyring.get_keyring(), OpenKeyring()
    keyring.set_keyring(now)
    yield now
    keyring.set_keyring(before)


def test_the_keys_are_made_once_and_found_again(own_profile):
    first = keys.load_or_make()
    again = keys.load_or_make()
    assert (again.device, again.recipient, again.home) == (first.device, first.recipient, "file")
    assert keys.signed_by(first.device, again.sign(b"a word"), b"a word")
    assert not keys.signed_by(first.device, again.sign(b"a word"), b"another")


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps files apart by the profile's access list")
def test_only_the_owner_may_read_the_key_file(own_profile):
    before = os.umask(0)
    try:
        keys.load_or_make()
    finally:
        os.umask(before)
    assert stat.S_IMODE((own_profile / "keys" / "device.json").stat().st_mode) == 0o600
    assert stat.S_IMODE((own_profile / "keys").stat().st_mode) == 0o700
    assert names_in(own_profile / "keys") == ["device.json"]


def test_with_a_keyring_no_private_key_touches_the_disk(system_keyring, own_profile):
    made = keys.load_or_make()
    assert made.home == keys.load_or_make().home == "keyring"
    (secret,) = [json.loads(text) for text in system_keyring.held.values()]
    on_disk = b"".join(path.read_bytes() for path in own_profile.rglob("*") if path.is_file()).decode()
    assert secret["signing"] not in on_disk
    assert "AGE-SECRET-KEY" not in on_disk


def test_a_locked_keyring_does_not_make_another_device_of_this_one(system_keyring):
    made = keys.load_or_make()
    system_keyring.held.clear()
    with pytest.raises(EnvironmentFault, match="keys-locked"):
        keys.load_or_make()
    assert made.home == "keyring"


def test_a_keyring_that_forgets_is_not_trusted(system_keyring):
    system_keyring.keeps = False
    assert keys.load_or_make().home == "file"


def test_a_machine_without_a_keyring_keeps_the_keys_in_a_file(own_profile, monkeypatch):
    monkeypatch.delenv("ESDESK_KEYRING")
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    before = keyring.get_keyring()
    keyring.core.init_backend()
    try:
        assert keys.load_or_make().home == "file"
    finally:
        keyring.set_keyring(before)


@pytest.mark.parametrize("damage", ["", "{}", "[1]", '{"home": "file", "device": "00", "secret": {}}', "\0" * 50])
def test_a_damaged_key_file_is_told_and_not_replaced(own_profile, damage):
    keys.load_or_make()
    path = own_profile / "keys" / "device.json"
    path.write_text(damage)
    with pytest.raises(EnvironmentFault, match="keys-damaged"):
        keys.load_or_make()
    assert path.read_text() == damage


def test_keys_of_another_device_in_the_file_are_told(own_profile):
    keys.load_or_make()
    path = own_profile / "keys" / "device.json"
    card = json.loads(path.read_text())
    path.write_text(json.dumps(card | {"device": "ab" * 32}))
    with pytest.raises(EnvironmentFault, match="keys-damaged"):
        keys.load_or_make()


def test_two_programs_that_start_for_the_first_time_at_once_are_one_device(own_profile):
    with ThreadPoolExecutor(8) as pool:
        made = list(pool.map(lambda _: keys.load_or_make().device, range(8)))
    assert len(set(made)) == 1


def test_the_private_halves_do_not_show_when_keys_are_printed(own_profile):
    made = keys.load_or_make()
    assert str(made.identity) not in repr(made)
    assert "Private" not in repr(made)


def test_a_fingerprint_can_be_read_aloud():
    one = fingerprint("age1first")
    assert [len(group) for group in one.split("-")] == [4] * 5
    assert one != fingerprint("age1second")


def test_recipients_come_singly_and_from_files(tmp_path):
    one, two = (str(pyrage.x25519.Identity.generate().to_public()) for _ in range(2))
    listed = tmp_path / "merkez.txt"
    listed.write_text(f"\ufeff# the centre\r\n\r\n  {two}  \n{one}\n", encoding="utf-8")
    assert read_recipients([one, str(listed)]) == (one, two)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("age1nonsense", "recipient-unreadable"),
        ("# nobody\n", "recipient-none"),
        ("AGE-SECRET-KEY-1PTYVLCZ", "recipient-is-secret"),
    ],
)
def test_a_file_that_names_no_recipient_is_told(tmp_path, content, code):
    path = tmp_path / "keys.txt"
    path.write_text(content)
    with pytest.raises(UserFault) as told:
        read_recipients([str(path)])
    assert told.value.code == code
    assert "AGE-SECRET" not in str(told.value)


def test_a_recipient_that_is_a_missing_file_is_told(tmp_path):
    with pytest.raises(UserFault, match="recipient-no-file"):
        read_recipients([str(tmp_path / "none")])


def test_identities_are_read_as_age_keygen_writes_them(tmp_path):
    identity = pyrage.x25519.Identity.generate()
    path = tmp_path / "key.txt"
    path.write_text(f"# created: 2026-03-14\n# public key: {identity.to_public()}\n{identity}\n")
    assert [str(one) for one in read_identities(path)] == [str(identity)]
    path.write_text("age1nothing\n")
    with pytest.raises(UserFault, match="identity-unreadable"):
        read_identities(path)


def small_order_points() -> list[str]:
    """The y of every point whose order divides 8, from the curve's own equation: -x2 + y2 = 1 + d x2 y2."""
    p = 2**255 - 19
    d = -121665 * pow(121666, -1, p) % p

    def root(a):
        r = pow(a, (p + 3) // 8, p)
        return next((one for one in (r, r * pow(2, (p - 1) // 4, p) % p) if one * one % p == a % p), None)

    squares = [(-1 + sign * root(1 + d)) * pow(d, -1, p) % p for sign in (1, -1)]  # of order 8: y2 = -x2
    eighths = {one for square in squares if (found := root(square)) is not None for one in (found, p - found)}
    assert len(eighths) == 2
    return [y.to_bytes(32, "little").hex() for y in sorted({0, 1, p - 1, p, p + 1} | eighths)]


@pytest.mark.parametrize("y", small_order_points())
@pytest.mark.parametrize("sign", [0, 0x80])
def test_a_key_for_which_anybody_can_sign_signs_nothing(y, sign):
    raw = bytes.fromhex(y)
    key = (raw[:-1] + bytes([raw[-1] | sign])).hex()
    forged = bytes(64), b"\x01" + bytes(63)
    assert not any(keys.signed_by(key, one, str(n).encode()) for one in forged for n in range(16))


def test_without_that_look_they_would_sign():
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    def verifies(message):
        try:
            Ed25519PublicKey.from_public_bytes(bytes(32)).verify(bytes(64), message)
        except InvalidSignature:
            return False
        return True

    assert any(verifies(str(n).encode()) for n in range(64))


@pytest.mark.parametrize("home", ["file", "keyring"])
def test_a_renewed_recipient_opens_what_was_written_to_the_ones_before(own_profile, home, request):
    if home == "keyring":
        request.getfixturevalue("system_keyring")
    made = [keys.load_or_make()]
    made += [keys.renew_recipient() for _ in range(2)]
    assert len({one.device for one in made}) == 1
    assert len({one.recipient for one in made}) == 3
    now = keys.load_or_make()
    assert (now.recipient, now.home) == (made[-1].recipient, home)
    for one in made:
        written = pyrage.encrypt(b"a word", [pyrage.x25519.Recipient.from_str(one.recipient)])
        assert pyrage.decrypt(written, age_keys([now.identity])) == b"a word"
    written = pyrage.encrypt(b"a word", [pyrage.x25519.Recipient.from_str(now.recipient)])
    with pytest.raises(pyrage.DecryptError):
        pyrage.decrypt(written, age_keys([made[0].identity]))
    assert "AGE-SECRET-KEY" not in repr(now)
    assert "AGE-SECRET-KEY" not in repr(now.identity)


def test_a_renewal_that_was_cut_off_leaves_the_device_as_it_was_or_renewed(system_keyring, own_profile, monkeypatch):
    """The keyring has the new keys, and the card was not written: the same device goes on, and opens all."""
    made = keys.load_or_make()
    monkeypatch.setattr(keys, "write_durably", lambda *_: (_ for _ in ()).throw(EnvironmentFault("disk-full")))
    with pytest.raises(EnvironmentFault, match="disk-full"):
        keys.renew_recipient()
    monkeypatch.undo()
    monkeypatch.setenv("ESDESK_PROFILE", str(own_profile))
    now = keys.load_or_make()
    assert now.device == made.device
    written = pyrage.encrypt(b"a word", [pyrage.x25519.Recipient.from_str(made.recipient)])
    assert pyrage.decrypt(written, age_keys([now.identity])) == b"a word"


@pytest.fixture
def nothing_unlocked(own_profile, monkeypatch):
    """As a program is that has just begun."""

    def begin(passphrase=None, asked=None):
        monkeypatch.setattr(key_homes, "_unlocked", {})
        monkeypatch.setattr(key_homes, "_asking", [] if asked is None else [asked])
        monkeypatch.delenv("ESDESK_PASSPHRASE", raising=False)
        if passphrase is not None:
            monkeypatch.setenv("ESDESK_PASSPHRASE", passphrase)

    begin()
    return begin


def test_what_a_passphrase_locks_is_an_age_file(own_profile, nothing_unlocked):
    locked = key_homes.lock('{"signing": "00"}', "zeytin çekirdeği")
    assert locked.startswith("-----BEGIN AGE ENCRYPTED FILE-----")
    nothing_unlocked("zeytin çekirdeği")
    assert key_homes.read({"home": "passphrase", "secret": locked}) == {"signing": "00"}


def test_a_passphrase_locks_the_key_file_and_unlocks_it_once_for_a_program(own_profile, nothing_unlocked, monkeypatch):
    monkeypatch.setattr(key_homes, "pyrage", QuickAge())
    made = keys.load_or_make()
    secret = str(made.identity)
    locked = keys.lock_with("zeytin çekirdeği")
    assert (locked.device, locked.recipient, locked.home) == (made.device, made.recipient, "passphrase")
    assert secret not in (own_profile / "keys" / "device.json").read_text()
    nothing_unlocked()
    with pytest.raises(EnvironmentFault, match="keys-passphrase-missing"):
        keys.load_or_make()
    nothing_unlocked("zeytin cekirdegi")
    with pytest.raises(EnvironmentFault, match="keys-passphrase-wrong"):
        keys.load_or_make()
    answers = iter(["zeytin çekirdeği"])
    nothing_unlocked(asked=lambda: next(answers))
    assert {keys.load_or_make().device for _ in range(3)} == {made.device}, "it is asked for once"
    renewed = keys.renew_recipient()
    assert renewed.home == "passphrase"
    nothing_unlocked("zeytin çekirdeği")
    assert keys.load_or_make().recipient == renewed.recipient
    assert keys.lock_with("").home == "file"
    nothing_unlocked()
    assert keys.load_or_make().recipient == renewed.recipient


def test_a_passphrase_that_is_short_or_for_a_keyring_changes_nothing(own_profile, system_keyring):
    keys.load_or_make()
    before = (own_profile / "keys" / "device.json").read_bytes()
    with pytest.raises(UserFault, match="keys-in-keyring"):
        keys.lock_with("zeytin çekirdeği")
    assert (own_profile / "keys" / "device.json").read_bytes() == before


def test_a_short_passphrase_is_refused(own_profile):
    made = keys.load_or_make()
    with pytest.raises(UserFault, match="keys-passphrase-short"):
        keys.lock_with("zeytin")
    assert keys.load_or_make().home == made.home == "file"


def test_that_there_is_no_keyring_is_told_once_and_only_where_nobody_asked_for_none(own_profile, monkeypatch):
    assert not keys.is_untold()
    keys.load_or_make()
    assert not keys.is_untold(), "ESDESK_KEYRING=off is a wish"
    (own_profile / "keys" / "device.json").unlink()
    monkeypatch.delenv("ESDESK_KEYRING")
    monkeypatch.setattr(key_homes, "into_keyring", lambda *_: False)
    made = keys.load_or_make()
    assert [keys.is_untold() for _ in range(3)] == [True, False, False]
    assert keys.load_or_make().device == made.device
