"""Ways to damage a package or to forge one. Each takes a good package and a source of chance and gives bad bytes."""

import hashlib
import io
import json
import struct
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Any

import zstandard

from esdesk.core.ids import new_id
from esdesk.core.operation import Operation, canonical, digest
from esdesk.exchange.keys import DeviceKeys
from tests.exchange.parcels import FIRM, encrypted, lines_of, packed, some_operations, take_apart, zipped


@dataclass
class Good:
    """A good package, taken apart."""

    content: bytes
    author: DeviceKeys
    attacker: DeviceKeys

    def __post_init__(self):
        self.members = take_apart(self.content, self.author.identity)
        self.lines = lines_of(self.members)
        self.manifest = json.loads(self.members["manifest.json"])

    def with_members(self, **changed: bytes) -> bytes:
        """The package with members replaced; `manifest` stands for manifest.json and so on."""
        names = {"manifest": "manifest.json", "sig": "manifest.sig", "ops": "ops.jsonl.zst", "mimetype": "mimetype"}
        return self.sealed(zipped(self.members | {names[short]: content for short, content in changed.items()}))

    def with_lines(self, lines: list[bytes]) -> bytes:
        return self.with_members(ops=packed(lines))

    def with_pairs(self, *more: tuple[str, bytes]) -> bytes:
        return self.sealed(zipped([*self.members.items(), *more]))

    def sealed(self, archive: bytes) -> bytes:
        return encrypted(archive, self.author.recipient)

    def signed(self, manifest: bytes, by: DeviceKeys | None = None) -> dict[str, bytes]:
        return {"manifest": manifest, "sig": (by or self.author).sign(b"esdesk-pkg-v1\0" + manifest)}

    def resigned(self, **changed: object) -> bytes:
        """The package with members of its manifest changed and signed by its own author: a broken writer."""
        return self.with_members(**self.signed(canonical(self.manifest | changed)))

    def honest(self, lines: list[bytes]) -> bytes:
        """A package whose author signs whatever `lines` say, so that only their own fault can be found."""
        found = [json.loads(line) for line in lines if b'"seal"' in line[:5000] + line[-5000:]]
        operations = [Operation.from_wire(one, FIRM, self.author.device) for one in found]
        whole = {
            "count": len(lines),
            "as_written": {"withheld": 0, "full": len(lines), "erased": 0},
            "digest": digest((one.id, one.commitment) for one in operations),
        }
        return self.with_members(ops=packed(lines), **self.signed(canonical(self.manifest | whole)))

    def edited(self, chance: Random, edit: Callable[[dict[str, Any]], Any], level: int | None = None) -> bytes:
        """The package with one line, of that level where one is given, changed by `edit`."""
        chosen = [at for at, line in enumerate(self.lines) if level is None or json.loads(line)["level"] == level]
        at = chance.choice(chosen)
        line = json.loads(self.lines[at])
        edit(line)
        return self.with_lines([*self.lines[:at], canonical(line), *self.lines[at + 1 :]])

    def raw_value(self, chance: Random, text: bytes) -> bytes:
        """The package with `text` written in the place of a value, as bytes that no encoder of ours would write."""
        at = chance.choice([at for at, line in enumerate(self.lines) if b'"value":' in line])
        line = self.lines[at].replace(b'"value":"1.234,5 ton/y\xc4\xb1l"', b'"value":' + text)
        assert line != self.lines[at]
        return self.with_lines([*self.lines[:at], line, *self.lines[at + 1 :]])


Attack = Callable[[Good, Random], bytes]
ATTACKS: dict[str, tuple[Attack, frozenset[str], int]] = {}
"""By name: the attack, the codes it may be refused with, and how many damaged packages to make of it."""


def attack(*codes: str, times: int = 8) -> Callable[[Attack], Attack]:
    def noted(one: Attack) -> Attack:
        ATTACKS[one.__name__] = (one, frozenset(codes), times)
        return one

    return noted


# On its way: what sticks, mails and disks do


@attack("package-damaged", "package-not-age", "package-not-for-you", times=120)
def a_bit_flipped(good, chance):
    content = bytearray(good.content)
    content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    return bytes(content)


@attack("package-damaged", "package-not-age", times=60)
def cut_short(good, chance):
    return good.content[: chance.randrange(len(good.content))]


@attack("package-damaged")
def something_appended(good, chance):
    return good.content + chance.randbytes(chance.randint(1, 40))


@attack("package-damaged", "package-not-age", "package-not-for-you", times=20)
def a_piece_overwritten(good, chance):
    at = chance.randrange(len(good.content) - 40)
    return good.content[:at] + bytes(40) + good.content[at + 40 :]


@attack("package-not-age")
def another_kind_of_file(good, chance):
    return chance.choice([b"", b"PK\3\4", b"%PDF-1.7", b"SQLite format 3\0", good.members["manifest.json"]])


@attack("package-not-for-you")
def encrypted_to_somebody_else(good, chance):
    return encrypted(zipped(good.members), good.attacker.recipient)


@attack("package-too-large", times=1)
def an_endless_file(good, chance):
    return good.content + bytes((256 << 20) - len(good.content) + 1)


# The archive: a sender who is not our program


@attack("package-not-zip", "package-member-unexpected", times=40)
def an_archive_with_holes(good, chance):
    """Flips bytes of the ZIP's own records; what they describe is found changed or not at all."""
    archive = bytearray(zipped(good.members))
    directory = archive.index(b"PK\1\2")
    # from the first directory entry's sizes on; dates and attributes mean nothing and are left out
    archive[directory + chance.choice([*range(16, 30), 42, 43, 46, 47, 48])] ^= 1 << chance.randrange(8)
    return good.sealed(bytes(archive))


@attack("package-not-zip")
def no_archive_at_all(good, chance):
    return good.sealed(chance.choice([b"", b"hello", chance.randbytes(500), good.members["manifest.json"]]))


@attack("package-not-zip")
def bytes_before_or_after_the_archive(good, chance):
    archive = zipped(good.members)
    return good.sealed(chance.choice([b"x" + archive, archive + b"x", b"MZ" * 50 + archive, archive * 2]))


@attack("package-not-zip")
def a_64_bit_directory_hidden_in_a_comment(good, chance):
    buffer = io.BytesIO(zipped(good.members))
    with zipfile.ZipFile(buffer, "a") as archive:
        last = zipfile.ZipInfo("evidence/" + "0" * 64)
        last.comment = struct.pack("<4sLQL", b"PK\6\7", 0, 0, 1)
        archive.writestr(last, b"")
    return good.sealed(buffer.getvalue())


@attack("package-member-unexpected")
def a_name_that_leads_elsewhere(good, chance):
    names = ["../../etc/passwd", "/etc/passwd", "evidence/../../x", "C:\\x", "evidence\\" + "0" * 64, "evidence/"]
    return good.with_pairs((chance.choice(names), b"x"))


@attack("package-member-unexpected")
def a_name_that_is_not_known(good, chance):
    names = ["readme.txt", "evidence/photo.jpg", "evidence/" + "A" * 64, "Manifest.json", "ops.jsonl", "a\0b"]
    return good.with_pairs((chance.choice(names), b"x"))


@attack("package-member-unexpected")
def a_name_that_stands_twice(good, chance):
    name = chance.choice(list(good.members))
    return good.with_pairs((name, good.members[name]))


@attack("package-member-unexpected")
def a_compressed_archive(good, chance):
    return good.sealed(zipped(good.members, zipfile.ZIP_DEFLATED))


@attack("package-member-unexpected", times=1)
def a_bomb_in_the_archive(good, chance):
    return good.sealed(zipped(good.members | {"evidence/" + "0" * 64: bytes(64 << 20)}, zipfile.ZIP_DEFLATED))


@attack("package-member-unexpected", times=1)
def an_archive_with_a_password(good, chance):
    archive = bytearray(zipped(good.members))
    archive[archive.index(b"PK\1\2") + 8] |= 1
    return good.sealed(bytes(archive))


@attack("package-not-zip", times=1)
def files_that_share_their_bytes(good, chance):
    """Each of 800 photos begins with its own header and goes on with all that follow: 1 MB that unpacks to 800."""
    kernel, shared, directory = bytes(1 << 20), b"", b""
    members = zipped(good.members)
    start = members.index(b"PK\1\2")
    tail = kernel
    heads = []
    for number in range(800):
        name = b"evidence/" + f"{number:064x}".encode()
        rest = (20, 0, 0, 0, 33, zlib.crc32(tail), len(tail), len(tail), len(name), 0)
        heads.append((name, rest, len(tail)))
        tail = struct.pack("<4s5H3L2H", b"PK\3\4", *rest) + name + tail
    shared = members[:start] + tail
    for name, rest, size in heads:
        place = len(shared) - size - 30 - len(name)
        directory += struct.pack("<4sH5H3L5H2L", b"PK\1\2", 20, *rest, 0, 0, 0, 0, place) + name
    own = members[start:-22]
    end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 805, 805, len(own + directory), len(shared), 0)
    return good.sealed(shared + own + directory + end)


@attack("package-members-too-many", times=1)
def a_directory_without_end(good, chance):
    """One entry of 54 bytes, 200,000 times: zipfile would make 200,000 objects of it before anyone could count."""
    archive = zipped(good.members)
    start = archive.index(b"PK\1\2")
    directory = archive[start : start + 46 + len("mimetype")] * 200_000
    end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 5, 5, len(directory), start, 0)
    return good.sealed(archive[:start] + directory + end)


@attack("package-member-missing")
def a_part_left_out(good, chance):
    name = chance.choice(["mimetype", "manifest.json", "manifest.sig", "ops.jsonl.zst"])
    return good.sealed(zipped({one: content for one, content in good.members.items() if one != name}))


@attack("package-not-zip")
def another_kind_of_archive(good, chance):
    return good.with_members(mimetype=b"application/epub+zip")


@attack("package-members-too-many", times=1)
def more_files_than_anyone_has(good, chance):
    return good.sealed(zipped(good.members | {f"evidence/{number:064x}": b"" for number in range(2001)}))


@attack("package-evidence-too-large", times=1)
def a_photo_that_is_too_large(good, chance):
    photo = bytes((4 << 20) + 1)
    return good.with_pairs(("evidence/" + hashlib.sha256(photo).hexdigest(), photo))


@attack("package-evidence-differs")
def a_photo_that_was_exchanged(good, chance):
    name = next(name for name in good.members if name.startswith("evidence/"))
    wrong = bytes(len(good.members[name])) if chance.random() < 0.5 else b"another"
    return good.sealed(zipped(good.members | {name: wrong}))


@attack("package-evidence-differs")
def a_photo_the_author_did_not_send(good, chance):
    photo = chance.randbytes(30)
    return good.with_pairs(("evidence/" + hashlib.sha256(photo).hexdigest(), photo))


# The manifest and its signature


@attack("package-signature-wrong", times=16)
def a_manifest_that_was_edited(good, chance):
    changed = {
        "firm": str(new_id()),
        "reader_role": "public",
        "created_at": "2016-03-14T09:26:53Z",
        "previous": "ab" * 32,
        "recipients": [],
        "device": good.attacker.device,
        "count": 1,
        "digest": "cd" * 32,
        "note": "a member of one's own",
    }
    name = chance.choice(list(changed))
    return good.with_members(manifest=canonical(good.manifest | {name: changed[name]}))


@attack("package-signature-wrong")
def a_signature_by_somebody_else(good, chance):
    return good.with_members(**good.signed(good.members["manifest.json"], by=good.attacker))


@attack("package-signature-wrong")
def a_signature_that_was_damaged(good, chance):
    signature = bytearray(good.members["manifest.sig"])
    signature[chance.randrange(64)] ^= 1 << chance.randrange(8)
    return good.with_members(sig=chance.choice([bytes(signature), b"", bytes(64), bytes(signature[:63])]))


@attack("package-signature-wrong")
def a_signature_without_its_domain(good, chance):
    return good.with_members(sig=good.author.sign(good.members["manifest.json"]))


@attack("package-count-differs", "package-digest-differs")
def the_manifest_of_another_package(good, chance):
    other = some_operations(good.author, chance.choice([len(good.lines), 2]))
    whole = {
        "count": len(other),
        "as_written": {"withheld": 0, "full": len(other), "erased": 0},
        "digest": digest((one.id, one.commitment) for one in other),
    }
    return good.resigned(**whole)


@attack("package-digest-differs")
def authorship_forged_by_another_device(good, chance):
    """Another device signs the operations as its own under the author's digest."""
    manifest = canonical(good.manifest | {"device": good.attacker.device})
    return good.with_members(**good.signed(manifest, by=good.attacker))


@attack("package-digest-differs")
def operations_moved_to_another_firm(good, chance):
    return good.resigned(firm=str(new_id()))


@attack("package-newer")
def a_package_from_the_future(good, chance):
    return good.resigned(**chance.choice([{"min_reader": 2}, {"format": "esdesk-audit/2"}]))


@attack("package-manifest-malformed", times=60)
def a_member_of_the_wrong_kind(good, chance):
    name = chance.choice(list(good.manifest))
    wrong: list[object] = [True, -1, {}, [1], None, "x"]
    if name in {"app_version", "catalogue_version", "reader_role"}:
        wrong.remove("x")
    if name == "previous":
        wrong.remove(None)
    return good.resigned(**{name: chance.choice(wrong)})


@attack("package-manifest-malformed")
def counts_that_do_not_add_up(good, chance):
    return good.resigned(as_written={"withheld": 1, "full": chance.randint(7, 99), "erased": 1})


@attack("package-manifest-malformed")
def a_member_left_out_of_the_manifest(good, chance):
    name = chance.choice(list(good.manifest))
    manifest = canonical({one: value for one, value in good.manifest.items() if one != name})
    return good.with_members(**good.signed(manifest))


@attack("package-manifest-malformed")
def a_manifest_in_another_spelling(good, chance):
    raw = good.members["manifest.json"]
    spellings = [
        raw + b"\n",
        b"\xef\xbb\xbf" + raw,
        raw.replace(b":", b": ", 1),
        raw[:-1] + b',"count":0}',
        raw.replace(b'"min_reader":1', b'"min_reader":1.0'),
        raw.replace(b'"centre"', b'"\\u0063entre"'),
        raw.replace(b'"centre"', b'"\\ud800"'),
        raw.decode().encode("utf-16"),
        b"[" * 100_000,
        b"",
        b"null",
    ]
    return good.with_members(**good.signed(chance.choice(spellings)))


@attack("package-manifest-malformed", times=1)
def an_endless_manifest(good, chance):
    return good.resigned(note="x" * (1 << 20))


# The operations


@attack("package-count-differs")
def an_operation_left_out(good, chance):
    at = chance.randrange(len(good.lines))
    return good.with_lines(good.lines[:at] + good.lines[at + 1 :])


@attack("package-count-differs")
def an_operation_added(good, chance):
    return good.with_lines([*good.lines, canonical(some_operations(good.author, 1)[0].to_wire())])


@attack("package-digest-differs")
def an_operation_exchanged(good, chance):
    at = chance.randrange(len(good.lines))
    return good.with_lines(
        [*good.lines[:at], canonical(some_operations(good.author, 1)[0].to_wire()), *good.lines[at + 1 :]]
    )


@attack("package-digest-differs")
def other_bytes_under_the_same_id(good, chance):
    at = chance.randrange(len(good.lines))
    other = some_operations(good.author, 1)[0].to_wire() | {"id": json.loads(good.lines[at])["id"]}
    return good.with_lines([*good.lines[:at], canonical(other), *good.lines[at + 1 :]])


@attack("package-record-twice")
def one_operation_twice(good, chance):
    return good.with_lines([*good.lines, chance.choice(good.lines)])


@attack("package-record-forged", times=16)
def a_body_that_was_edited(good, chance):
    member, value = chance.choice(
        [("value", "9"), ("field", "note"), ("actor", "someone"), ("row", str(new_id())), ("hlc", 5), ("more", "x")]
    )
    return good.edited(chance, lambda line: line["body"].update({member: value}), level=1)


@attack("package-record-forged")
def a_salt_that_was_edited(good, chance):
    return good.edited(chance, lambda line: line.update(salt="ab" * 32), level=1)


@attack("package-digest-differs", times=16)
def a_header_that_was_edited(good, chance):
    change = chance.choice(
        [{"preds": [str(new_id())]}, {"seq": 99}, {"epoch": str(new_id())}, {"id": str(new_id())}, {"preds": []}]
    )
    if change == {"preds": []}:
        lines = [canonical(json.loads(line) | change) for line in good.lines]
        return good.with_lines(lines)
    return good.edited(chance, lambda line: line.update(change))


@attack("package-digest-differs")
def the_seal_of_a_stub_that_was_edited(good, chance):
    return good.edited(chance, lambda line: line.update(seal=chance.randbytes(32).hex()), level=0)


@attack("package-record-malformed")
def a_body_in_a_stub(good, chance):
    full = json.loads(next(line for line in good.lines if b'"body"' in line))
    return good.edited(chance, lambda line: line.update(body=full["body"], salt=full["salt"]), level=0)


@attack("package-record-malformed")
def a_body_taken_out_of_a_full_operation(good, chance):
    return good.edited(chance, lambda line: line.pop(chance.choice(["body", "salt"])), level=1)


@attack("package-record-malformed", times=30)
def a_part_of_an_operation_of_the_wrong_kind(good, chance):
    name = chance.choice(["id", "epoch", "seq", "preds", "seal", "level"])
    wrong = chance.choice([None, True, -1, 0.5, "x", [1], {"x": []}, "ab" * 31, 1 << 63, 7])
    if name == "seq" and wrong == 7:
        wrong = 0
    text = json.dumps(wrong).encode()
    at = chance.randrange(len(good.lines))
    line = json.loads(good.lines[at])
    raw = canonical(line | {name: "@@"}).replace(b'"@@"', text)
    return good.with_lines([*good.lines[:at], raw, *good.lines[at + 1 :]])


@attack("package-record-malformed")
def a_line_with_an_author_of_its_own(good, chance):
    own = chance.choice([{"device": good.attacker.device}, {"firm": str(new_id())}, {"commitment": "00"}])
    return good.edited(chance, lambda line: line.update(own))


@attack("package-record-malformed")
def a_line_in_another_spelling(good, chance):
    at = chance.randrange(len(good.lines))
    line = good.lines[at]
    other = chance.choice(
        [
            line.replace(b":", b": ", 1),
            line + b" ",
            line + b"\r",
            line[:-1] + b',"seq":1}',
            line.replace(b'"seal"', b'"\\u0073eal"'),
            line.replace(json.loads(line)["id"].encode(), json.loads(line)["id"].upper().encode()),
            line.replace(json.loads(line)["id"].encode(), json.loads(line)["id"].replace("-", "").encode()),
            b"",
        ]
    )
    return good.with_lines([*good.lines[:at], other, *good.lines[at + 1 :]])


@attack("package-record-malformed", times=16)
def a_number_that_is_none(good, chance):
    texts = [b"0.1", b"1e400", b"NaN", b"-Infinity", b"1E2", b"9" * 40, b"1" * 5000, b"-0.0", b"01"]
    return good.raw_value(chance, chance.choice(texts))


@attack("package-record-malformed", times=12)
def a_value_that_cannot_be_read(good, chance):
    deep = chance.choice([33, 900, 100_000])
    texts = [b'"\\ud800"', b'"\xff"', b'"\0"', b"[" * deep + b"]" * deep, b'{"a":' * deep + b"1" + b"}" * deep]
    return good.raw_value(chance, chance.choice([*texts, b'{"a":1,"a":2}', b"'x'", b"undefined"]))


@attack("package-record-too-long", times=1)
def a_line_that_does_not_end(good, chance):
    return good.with_lines([b'"' + b"x" * (200 << 20)])


@attack("package-records-too-large", times=1)
def a_bomb_of_good_operations(good, chance):
    return good.honest([canonical(one.to_wire()) for one in some_operations(good.author, 40, value="x" * 900_000)])


@attack("package-record-malformed", "package-damaged")
def operations_that_are_cut(good, chance):
    lines = b"\n".join(good.lines)
    return good.with_members(ops=zstandard.ZstdCompressor().compress(lines[: chance.randrange(1, len(lines))]))


@attack("package-damaged", "package-count-differs", times=16)
def operations_that_are_not_compressed(good, chance):
    ops = good.members["ops.jsonl.zst"]
    return good.with_members(ops=chance.choice([b"\n".join(good.lines), ops[: len(ops) // 2], ops + b"junk", b""]))


@attack("package-damaged", times=1)
def a_window_that_is_too_large(good, chance):
    parameters = zstandard.ZstdCompressionParameters(window_log=27, write_content_size=False)
    compressor = zstandard.ZstdCompressor(compression_params=parameters).compressobj()
    lines = b"".join(line + b"\n" for line in good.lines)
    return good.with_members(ops=compressor.compress(lines) + compressor.flush())
