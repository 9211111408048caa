"""docs/esda-format.md held true: a second reader, written from that page, beside the example it shows."""

import base64
import hashlib
import inspect
import io
import json
import re
import zipfile
from pathlib import Path

import pyrage
import pytest
import zstandard
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from esdesk.core import sentences
from esdesk.exchange import archive, durable, keys, limits, manifest, package, recipients, records
from esdesk.exchange.package import read_package
from esdesk.exchange.recipients import read_identities
from tests.exchange.golden import make

GOLDEN = Path(__file__).parent / "golden"
PAGE = (Path(__file__).parents[2] / "docs" / "esda-format.md").read_text(encoding="utf-8")
SHOWN = {name: text.strip() for name, text in re.findall(r"^```(?:json|text) (\w+)\n(.*?)^```", PAGE, re.M | re.S)}


def canonical(value):
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).hexdigest()


def commitment(line, found):
    header = {name: line[name] for name in ("id", "epoch", "seq", "preds")} | {
        name: found[name] for name in ("firm", "device")
    }
    return sha256(b"esdesk-operation-1\0", bytes.fromhex(line["seal"]), canonical(header))


@pytest.fixture(scope="module")
def members():
    identity = pyrage.x25519.Identity.from_str((GOLDEN / "audit-1.key").read_text().splitlines()[-1])
    plain = pyrage.decrypt((GOLDEN / "audit-1.esda").read_bytes(), [identity])
    with zipfile.ZipFile(io.BytesIO(plain)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


@pytest.fixture(scope="module")
def lines(members):
    return zstandard.ZstdDecompressor().decompress(members["ops.jsonl.zst"]).decode().splitlines()


def test_the_page_shows_the_operations_that_are_in_the_package(members, lines):
    first = json.loads(lines[0])
    found = json.loads(members["manifest.json"])
    assert SHOWN["line"] == lines[0]
    assert SHOWN["stub"] == lines[2]
    assert SHOWN["body"].encode() == canonical(first["body"])
    assert SHOWN["seal"] == first["seal"] == sha256(bytes([1]) * 32, SHOWN["body"].encode())
    assert set(json.loads(SHOWN["header"])) == {"id", "firm", "device", "epoch", "seq", "preds"}
    seal, header = bytes.fromhex(SHOWN["seal"]), SHOWN["header"].encode()
    assert SHOWN["commitment"] == sha256(b"esdesk-operation-1\0", seal, header) == commitment(first, found)


def test_the_page_shows_the_digest_of_the_set(members, lines):
    found = json.loads(members["manifest.json"])
    operations = [json.loads(line) for line in lines]
    assert SHOWN["commitments"].splitlines() == [commitment(line, found) for line in operations]
    pairs = sorted(bytes.fromhex(line["id"].replace("-", "") + commitment(line, found)) for line in operations)
    assert SHOWN["digest"] == found["digest"] == sha256(b"esdesk-digest-1\0", *pairs)


def test_the_page_shows_the_manifest_and_its_signature(members):
    raw = members["manifest.json"]
    found = json.loads(raw)
    author = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
    assert SHOWN["manifest"].encode() == raw == canonical(found)
    assert SHOWN["signature"] == members["manifest.sig"].hex() == author.sign(b"esdesk-pkg-v1\0" + raw).hex()
    assert SHOWN["hash"] == sha256(raw)
    assert author.public_key() == Ed25519PublicKey.from_public_bytes(bytes.fromhex(found["device"]))
    letters = base64.b32encode(hashlib.sha256(b"esdesk-fingerprint-1\0" + found["device"].encode()).digest())
    assert SHOWN["fingerprint"].replace("-", "") == letters.decode().lower()[:20]


def test_the_page_names_every_member_of_manifest_and_operation(members, lines):
    for name in {*json.loads(members["manifest.json"]), *json.loads(lines[0]), *json.loads(lines[0])["body"]}:
        assert f"`{name}`" in PAGE, name


def test_the_program_opens_the_golden_package_of_every_release():
    opened = list(GOLDEN.glob("*.esda"))
    assert opened
    for path in opened:
        found = read_package(path, read_identities(path.with_suffix(".key")))
        assert found.manifest.count == len(found.operations)
        assert not found.missing_evidence


def test_the_golden_package_holds_what_was_put_into_it():
    found = read_package(GOLDEN / "audit-1.esda", read_identities(GOLDEN / "audit-1.key"))
    assert list(found.operations) == make.operations(found.manifest.device)
    assert list(found.evidence.values()) == [make.NOTE]


def test_the_page_names_the_limits_that_hold():
    said = re.sub(r"\s+", " ", PAGE.split("## 7.")[1].split("## 8.")[0]).replace(",", "")
    for figure in (limits.PACKAGE, limits.EVIDENCE, limits.RECORDS, limits.MANIFEST, limits.LINE):
        assert f"{figure // limits.MEGABYTE} MiB" in said
    for figure in (limits.MEMBERS, limits.OPERATIONS, limits.RATIO):
        assert f" {figure}" in said
    assert f"At most {limits.DEPTH} levels" in PAGE
    assert f"at most {limits.WINDOW // limits.MEGABYTE} MiB" in PAGE


def test_every_refusal_stands_on_the_page_and_has_its_sentence():
    code = re.compile(r'"((?:package|recipient|identity|keys|disk|file)-[a-z-]+)"')
    modules = (archive, durable, keys, manifest, package, recipients, records)
    raised = {found for module in modules for found in code.findall(inspect.getsource(module))}
    assert raised <= sentences.codes()
    told = set(re.findall(r"`(package-[a-z-]+)`", PAGE))
    assert told == {found for found in raised if found.startswith("package-")} - {"package-no-folder"}
