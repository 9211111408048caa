"""`ops.jsonl.zst`: the operations of a package, one canonical JSON line each, compressed."""

from collections.abc import Iterable, Iterator
from uuid import UUID

import zstandard

from esdesk.core.errors import UserFault
from esdesk.core.operation import Operation, canonical
from esdesk.exchange import limits
from esdesk.exchange.strict_json import read_strictly

_CHUNK = 1 << 16


def pack_records(operations: Iterable[Operation]) -> bytes:
    """The operations as they lie in a package, ordered by id: the same operations give the same bytes."""
    ordered = sorted(operations, key=lambda operation: operation.id)
    lines = b"".join(canonical(operation.to_wire()) + b"\n" for operation in ordered)
    return zstandard.ZstdCompressor(level=9, write_checksum=True).compress(lines)


def read_records(packed: bytes, firm: UUID, device: str) -> tuple[Operation, ...]:
    """The operations in `packed`, of `firm` and signed by `device`, each seal checked.

    Raises:
        UserFault: "package-records-too-large", "package-records-too-many", "package-record-too-long",
            "package-record-malformed", "package-record-forged" where body and seal do not belong together,
            "package-record-twice", or "package-damaged" where nothing can be unpacked.
    """
    found: dict[UUID, Operation] = {}
    for number, line in enumerate(_lines(packed), 1):
        if number > limits.OPERATIONS:
            raise UserFault("package-records-too-many", limit=limits.OPERATIONS)
        operation = _operation(line, number, firm, device)
        if operation.id in found:
            raise UserFault("package-record-twice", operation=operation.id)
        found[operation.id] = operation
    return tuple(found.values())


def _operation(line: bytes, number: int, firm: UUID, device: str) -> Operation:
    try:
        wire = read_strictly(line)
        if not isinstance(wire, dict):
            raise ValueError("not an object")
        operation = Operation.from_wire(wire, firm, device)
        # One comparison refuses every other spelling: spaces, another order, capital digits in an id, members that do
        # not belong (a firm or device of its own). Members inside the body are kept and so compare equal.
        if canonical(operation.to_wire()) != line:
            raise ValueError("not in canonical form")
    except ValueError as error:
        raise UserFault("package-record-malformed", line=number) from error
    except UserFault as fault:
        code = "package-record-forged" if fault.code == "operation-forged" else "package-record-malformed"
        raise UserFault(code, line=number) from fault
    return operation


def _lines(packed: bytes) -> Iterator[bytes]:
    """The lines, unpacked in small chunks and never by a length that the data declares of itself."""
    rest, number = b"", 0
    for chunk in _unpacked(packed):
        *whole, rest = (rest + chunk).split(b"\n")
        for line in whole:
            number += 1
            _check_length(line, number)
            yield line
        _check_length(rest, number + 1)
    if rest:
        raise UserFault("package-record-malformed", line=number + 1)


def _check_length(line: bytes, number: int) -> None:
    if len(line) > limits.LINE:
        raise UserFault("package-record-too-long", line=number, limit=limits.LINE)


def _unpacked(packed: bytes) -> Iterator[bytes]:
    most = min(limits.RECORDS, limits.MEGABYTE + limits.RATIO * len(packed))
    unpacker = zstandard.ZstdDecompressor(max_window_size=limits.WINDOW)
    total = 0
    try:
        with unpacker.stream_reader(packed, read_across_frames=True) as stream:
            while chunk := stream.read(_CHUNK):
                total += len(chunk)
                if total > most:
                    raise UserFault("package-records-too-large", limit=most // limits.MEGABYTE)
                yield chunk
    except zstandard.ZstdError as error:
        raise UserFault("package-damaged") from error
