"""The commands of hub and sync as people call them, over TLS, and what programs read of them."""

import datetime
import io
import ipaddress

import jsonschema
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from esdesk.__main__ import hub_desk
from esdesk.cli import hubbing
from esdesk.hub.page import password
from esdesk.hub.settings import Settings
from tests.cli.conftest import is_one_sentence
from tests.cli.test_docs import SCHEMAS
from tests.hub.served import serving


@pytest.fixture(autouse=True)
def handed_in(monkeypatch):
    """The hub as `__main__` hands it to the commands."""
    monkeypatch.setattr(hubbing, "_desk", [hub_desk()])


def fits(name, found):
    jsonschema.Draft202012Validator(SCHEMAS[name]).validate(found)
    return found


@pytest.fixture
def served(tmp_path, device):
    with serving(Settings(tmp_path / "centre")) as found:
        yield found


def test_an_audit_reaches_the_centre_and_another_laptop(esdesk, device, plant, served):
    code = esdesk("hub", "code", "--data", served.data).out.strip()
    told = esdesk("sync", plant, "--hub", served.url, "--code", code).out
    assert served.hub.keys.fingerprint in told
    assert "merged at the centre" in told
    [package] = fits("sync", esdesk("sync", plant, "--hub", served.url, "--json").json)["packages"]
    assert package["state"] == "merged"
    assert "yeni bir şey yok" in esdesk("sync", plant, "--hub", served.url, lang="tr").out
    firm = package["firm"]
    [first] = fits("hub devices", esdesk("hub", "devices", "--data", served.data, "--json").json)
    assert first["firms"] == [{"firm": firm, "writes": True}]

    device("colleague")
    code = esdesk("hub", "code", "--data", served.data, "--see", firm, "--scope", "given").out.strip()
    found = esdesk("sync", "theirs.esdesk", "--hub", served.url, "--code", code, "--firm", firm, "--json")
    [fetched] = fits("sync", found.json)["fetched"]
    assert fetched["firm"] == firm
    names = [one["values"].get("name") for one in esdesk("list", "theirs.esdesk", "resource", "--json").json]
    assert "Döküm kumu" in names
    [want] = esdesk("list", "theirs.esdesk", "resource", "--json").json[:1]
    esdesk("set", "theirs.esdesk", want["row"], "note", "nemli")
    assert "may not write about the firm" in esdesk("sync", "theirs.esdesk", "--hub", served.url).out
    [waits] = fits("hub inbox", esdesk("hub", "inbox", "--data", served.data, "--json").json)
    assert waits["why"] == "firm-foreign"
    assert "yazma hakkı yok" in esdesk("hub", "inbox", "--data", served.data, lang="tr").out
    assert "1 packages" in esdesk("hub", "grant", waits["sender"], "--data", served.data, "--firm", firm).out
    served.hub.worker.wake()
    assert "merged at the centre" in esdesk("sync", "theirs.esdesk", "--hub", served.url).out
    assert "Nothing waits" in esdesk("hub", "inbox", "--data", served.data).out
    device("laptop")
    assert "1 new operations" in esdesk("sync", plant, "--hub", served.url).out
    esdesk("hub", "revoke", waits["sender"], "--data", served.data)
    assert "shut out" in esdesk("hub", "devices", "--data", served.data).out
    device("colleague")
    assert is_one_sentence(esdesk("sync", "theirs.esdesk", "--hub", served.url, code=1), 1)


def test_a_code_is_good_once_and_by_whom_it_was_used(esdesk, device, plant, served):
    code = esdesk("hub", "code", "--data", served.data).out.strip()
    esdesk("sync", plant, "--hub", served.url, "--code", code.replace("-", " ").upper())
    esdesk("sync", plant, "--hub", served.url, "--code", code)
    device("another")
    refused = esdesk("sync", plant, "--hub", served.url, "--code", code, code=1)
    assert is_one_sentence(refused, 1)
    assert "was used before" in refused.err


def test_a_password_is_read_from_the_pipe_and_never_an_argument(esdesk, device, tmp_path, monkeypatch):
    data = tmp_path / "centre"
    for lang, words in (("en", "password is set"), ("tr", "Parola belirlendi")):
        monkeypatch.setattr("sys.stdin", io.StringIO("kum, pota ve cüruf\nsecond line\n"))
        assert words in esdesk("hub", "password", "--data", data, lang=lang).out
    assert password.fits(password.kept(Settings(data)), "kum, pota ve cüruf")
    monkeypatch.setattr("sys.stdin", io.StringIO("kısa\n"))
    refused = esdesk("hub", "password", "--data", data, code=1)
    assert is_one_sentence(refused, 1)
    assert "fewer than 12 letters" in refused.err
    assert password.fits(password.kept(Settings(data)), "kum, pota ve cüruf")


def test_what_is_called_wrongly_is_said(esdesk, plant, served, tmp_path):
    for command, words in {
        ("hub", "devices", "--data", "nowhere"): "no hub here",
        ("hub", "revoke", "abcd", "--data", served.data): "0 devices",
        ("hub", "serve", "--data", "d", "--cert", plant): "PEM",
        ("hub", "serve", "--data", "d", "--key", plant): "PEM",
        ("sync", plant, "--hub", served.url): "not enrolled",
        ("sync", plant, "--hub", "http://example.org"): "not enrolled",
        ("sync", plant, "--hub", "http://example.org", "--code", "-".join(["aaaa"] * 9)): "https",
        ("sync", plant, "--hub", served.url, "--code", "aaaa"): "nine groups",
    }.items():
        told = esdesk(*command, code=1)
        assert is_one_sentence(told, 1)
        assert words in told.err
        assert told.err != esdesk(*command, code=1, lang="tr").err
    assert not (tmp_path / "d").exists()


def test_a_hub_with_a_certificate_is_spoken_to_by_those_who_know_its_root(esdesk, plant, tmp_path, monkeypatch):
    certificate, key = a_certificate(tmp_path)
    with serving(Settings(tmp_path / "centre"), ssl_certfile=certificate, ssl_keyfile=key) as found:
        code = esdesk("hub", "code", "--data", found.data).out.strip()
        command = ("sync", plant, "--hub", found.url, "--code", code)
        assert found.url.startswith("https://")
        unknown = esdesk(*command, code=3)
        assert is_one_sentence(unknown, 3)
        assert "cannot be reached" in unknown.err
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
        assert "merged at the centre" in esdesk(*command).out


def a_certificate(folder):
    """A root that is its own server, for 127.0.0.1."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "hub")])
    start = datetime.datetime.now(datetime.UTC) - datetime.timedelta(days=1)
    address = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))])
    made = (
        x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
        .serial_number(1).not_valid_before(start).not_valid_after(start + datetime.timedelta(days=9))
        .add_extension(address, critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )  # fmt: skip
    (folder / "cert.pem").write_bytes(made.public_bytes(serialization.Encoding.PEM))
    plain = serialization.NoEncryption()
    text = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, plain)
    (folder / "key.pem").write_bytes(text)
    return folder / "cert.pem", folder / "key.pem"
