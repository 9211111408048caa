"""Keys on the command line: renewed, locked with a passphrase, and told where they lie."""

import io

import jsonschema

from esdesk.exchange import key_homes
from tests.cli.conftest import is_one_sentence
from tests.cli.test_docs import SCHEMAS
from tests.exchange.quick_age import QuickAge


def test_keys_are_renewed(esdesk, device):
    before = esdesk("keys", "--json").json
    after = esdesk("keys", "--renew", "--json").json
    assert before["device"] == after["device"]
    assert before["recipient"] != after["recipient"]
    assert esdesk("keys", "--json").json == after
    assert "once more" in esdesk("keys", "--renew").out


def test_a_passphrase_comes_from_standard_input_and_then_from_the_environment(esdesk, device, monkeypatch):
    monkeypatch.setattr(key_homes, "pyrage", QuickAge())
    monkeypatch.setattr("sys.stdin", io.StringIO("zeytin çekirdeği\n"))
    found = esdesk("keys", "--passphrase", "--json").json
    jsonschema.validate(found, SCHEMAS["keys"])
    assert found["home"] == "passphrase"
    monkeypatch.setattr(key_homes, "_unlocked", {})
    for lang, word in (("en", "locked with a passphrase"), ("tr", "parolayla kilitli")):
        refused = esdesk("keys", code=None, lang=lang)
        assert is_one_sentence(refused, 3)
        assert word in refused.err
    monkeypatch.setenv("ESDESK_PASSPHRASE", "zeytin çekirdeği")
    assert esdesk("keys", "--json").json == found


def test_where_the_keys_lie_is_said_once_for_want_of_a_keyring(program):
    """In a process of its own: there is no keyring in it, and nobody said that there should be none."""
    without = {"ESDESK_KEYRING": "", "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"}
    said = [program("keys", **without) for _ in range(2)]
    assert [one.code for one in said] == [0, 0]
    assert "no keyring" in said[0].err
    assert "keys/device.json" in said[0].err.replace("\\", "/")
    assert said[1].err == ""
