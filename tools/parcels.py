"""Packages for the hub's bench: audits of plants as devices would send them, made from a seed, a block at a time.

A block is 50 packages about 44 firms: 44 audits by one auditor's laptop, 5 by a second device that edits five of those
firms without having seen all of it (so that some values are in conflict), and one by a device that nobody enrolled.
Words, numbers and shapes follow the seed; keys, ids and salts are drawn afresh, as they must be.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from uuid import UUID

from esdesk.audit.fields import SCHEMA
from esdesk.core.clock import Clock
from esdesk.core.ids import new_id
from esdesk.core.operation import Body, Operation, Value, write_operation
from esdesk.exchange.keys import DeviceKeys, load_or_make
from esdesk.exchange.sending import write_package
from esdesk.hub.settings import at_home

BLOCK = 50
OPERATIONS = 150
SEED = 20
_AUDITS, _EDITS = 44, 5
_CONFLICTS, _REPLACED = 10, 100
_RESOURCES = 11
_STUFF = ("Mermer çamuru", "Döküm kumu", "Atık yağ", "Cam kırığı", "Karton ambalaj", "Zeytin posası", "İplik firesi",
          "Çelik cürufu", "Peynir altı suyu", "Ahşap palet", "Boya çamuru", "Buhar kondensi")  # fmt: skip
_PLACES = ("İzmir", "Bursa", "Konya", "Gaziantep", "Şanlıurfa", "Tekirdağ", "Kocaeli", "Ankara")

Said = tuple[str, UUID, str, Value]
"""Entity, row, field and value."""


@dataclass(frozen=True, slots=True)
class Device:
    """A device of a block, and whether the hub is told of it."""

    key: str
    recipient: str
    enrolled: bool


@dataclass
class Author:
    """A device that writes operations."""

    keys: DeviceKeys
    clock: Clock = field(default_factory=Clock)

    def operations(self, firm: UUID, said: Sequence[tuple[Said, tuple[UUID, ...]]]) -> list[Operation]:
        """One operation for each of what is said, with what it replaces, in an epoch of its own."""
        epoch = new_id()
        return [
            write_operation(
                id=new_id(),
                firm=firm,
                device=self.keys.device,
                epoch=epoch,
                seq=seq,
                preds=preds,
                body=Body(*one, hlc=self.clock.tick(), actor="", schema=SCHEMA),
            )
            for seq, (one, preds) in enumerate(said, 1)
        ]

    def pack(self, path: Path, firm: UUID, operations: Sequence[Operation], recipients: Sequence[str]) -> Path:
        """The package of `operations`, at `path`."""
        write_package(
            path, firm=firm, keys=self.keys, recipients=recipients, reader_role="centre", operations=operations,
            previous_hash=None, app_version="bench", schema=SCHEMA, catalogue_version="bench",
            created_at=datetime.now(UTC), evidence={},
        )  # fmt: skip
        return path


def make_block(number: int, folder: Path, recipients: Sequence[str], operations: int = OPERATIONS) -> list[Device]:
    """Writes the packages of one block into `folder` (made), named so that their order is that of their making."""
    chance = Random(SEED * 1_000_003 + number)
    auditor, second, stranger = (_author(folder / f"profile{n}") for n in range(3))
    audits: list[list[Operation]] = []
    for place in range(_AUDITS):
        said = [(one, ()) for one in audit(chance, new_id(), number * _AUDITS + place, operations)]
        audits.append(auditor.operations(_firm_of(said), said))
        auditor.pack(folder / f"{place:03}.esda", audits[-1][0].firm, audits[-1], recipients)
    for place, seen in enumerate(chance.sample(audits, _EDITS), _AUDITS):
        edited = second.operations(seen[0].firm, list(_edits(chance, seen, operations)))
        second.pack(folder / f"{place:03}.esda", seen[0].firm, edited, recipients)
    said = [(one, ()) for one in audit(chance, new_id(), number, operations)]
    strange = stranger.operations(_firm_of(said), said)
    stranger.pack(folder / f"{BLOCK - 1:03}.esda", strange[0].firm, strange, recipients)
    known = ((auditor, True), (second, True), (stranger, False))
    return [Device(one.keys.device, one.keys.recipient, enrolled) for one, enrolled in known]


def _author(home: Path) -> Author:
    with at_home(home):
        return Author(load_or_make())


def _firm_of(said: Sequence[tuple[Said, tuple[UUID, ...]]]) -> UUID:
    return said[0][0][1]


def audit(chance: Random, firm: UUID, number: int, operations: int) -> list[Said]:
    """What an auditor records of a plant: the firm, its plant, two processes, and resources with their amounts."""
    plant, processes = new_id(), [new_id(), new_id()]
    province = chance.choice(_PLACES)
    said = [
        *_of("firm", firm, name=f"Örnek Sanayi {number} A.Ş.", tax_number=f"{chance.randrange(10**9, 10**10)}",
             nace={"code": chance.choice(("24.51", "23.70", "10.41", "20.12"))}),
        *_of("facility", plant, firm=str(firm), name=f"{province} fabrikası", province=province, district="Merkez",
             employees=f"{chance.randrange(10, 900)}", shifts="3", hours_a_day="24", days_a_year="330",
             position={"lat": f"{chance.uniform(36, 41):.4f}", "lon": f"{chance.uniform(27, 44):.4f}"}),
        *(one for order, row in enumerate(processes, 1)
          for one in _of("process", row, facility=str(plant), name=f"Hat {order}", order=f"{order}")),
    ]  # fmt: skip
    while len(said) < operations:
        said += _resource(chance, plant, chance.choice(processes))
    return said[:operations]


def _resource(chance: Random, plant: UUID, process: UUID) -> list[Said]:
    resource = new_id()
    have = chance.random() < 0.7
    amount = {"value": f"{chance.randrange(1, 90_000) / 10:.1f}".replace(".", ","), "unit": "ton", "period": "yıl"}
    return [
        *_of("resource", resource, facility=str(plant), direction="have" if have else "want",
             kind=chance.choice(("waste", "material", "by-product")),
             name=f"{chance.choice(_STUFF)} {chance.randrange(1000)}", from_process=str(process),
             pattern="continuous", physical_state="solid", packaging="bulk",
             note="Preste %22 nemle çıkar, günde iki kez konteynerle alınır."[: chance.randrange(20, 60)]),
        *_of("quantity", new_id(), resource=str(resource), span={"year": "2025"}, arising=amount, offered=amount,
             price={"amount": f"{chance.randrange(-900, 900)}", "currency": "TRY", "per_unit": "ton"}),
    ]  # fmt: skip


def _of(entity: str, row: UUID, **values: Value) -> Iterator[Said]:
    return ((entity, row, name, value) for name, value in values.items())


def _edits(chance: Random, seen: Sequence[Operation], count: int) -> Iterator[tuple[Said, tuple[UUID, ...]]]:
    """What the second device says: of most fields a new value in place of the one it saw; of some, one it had not."""
    texts = [one for one in seen if one.body is not None and one.body.field in ("name", "note", "offered", "employees")]
    unseen = {one.id for one in chance.sample(texts, min(_CONFLICTS, len(texts)))}
    whole = [one for one in seen if one.body is not None][: min(_REPLACED, count)]
    for op in [*whole, *(one for one in texts if one.id in unseen and one not in whole)]:
        body = op.body
        if body is not None:
            said = (body.entity, body.row, body.field, _other(chance, body.value))
            yield said, (() if op.id in unseen else (op.id,))
    plant = next(one.body.row for one in seen if one.body is not None and one.body.entity == "facility")
    for _ in range((count - len(whole)) // 15):
        yield from ((one, ()) for one in _resource(chance, plant, plant))


def _other(chance: Random, value: Value) -> Value:
    if isinstance(value, Mapping):
        return {**value, "value": f"{chance.randrange(1, 9000)}"} if "value" in value else value
    return f"{value} {chance.randrange(10)}" if isinstance(value, str) and " " in value else value
