"""`ops.jsonl.zst`: the operations of a package, one canonical JSON line each, compressed."""

from collections.abc import Iterable, Iterator
from uuid import UUID

import zstandard

from esdesk.core.errors import UserFault
from esdesk.core.flat import Flat, flat
from esdesk.core.operation import Operation, canonical
from esdesk.exchange import limits
from esdesk.exchange.lines import Author, read_lines
from esdesk.exchange.strict_json import read_strictly

_CHUNK = 1 << 17  # a usual package in one piece


def pack_records(operations: Iterable[Operation]) -> bytes:
    """The operations as they lie in a package, ordered by id: the same operations give the same bytes."""
    ordered = sorted(operations, key=lambda operation: operation.id)
    lines = b"".join(canonical(operation.to_wire()) + b"\n" for operation in ordered)
    return zstandard.ZstdCompressor(level=9, write_checksum=True).compress(lines)


def read_records(packed: bytes, firm: UUID, device: str) -> tuple[Flat, ...]:
    """The operations in `packed`, of `firm` and signed by `device`, each seal checked.

    Raises:
        UserFault: "package-records-too-large", "package-records-too-many", "package-record-too-long",
            "package-record-malformed", "package-record-forged" where body and seal do not belong together,
            "package-record-twice", or "package-damaged" where nothing can be unpacked.
    """
    found: list[Flat] = []
    seen: set[bytes] = set()
    author = Author(firm, device)
    for portion in _portions(packed, found):
        lines = read_lines(portion, author) if len(portion) <= limits.LINE else None
        for one in _one_by_one(portion, len(found), firm, device) if lines is None else lines:
            if len(found) == limits.OPERATIONS:
                raise UserFault("package-records-too-many", limit=limits.OPERATIONS)
            if one.id in seen:
                raise UserFault("package-record-twice", operation=UUID(bytes=one.id))
            seen.add(one.id)
            found.append(one)
    return tuple(found)


def _one_by_one(portion: bytes, before: int, firm: UUID, device: str) -> Iterator[Flat]:
    """Reads lines of which one is wrong or uncommon, so that it can be told which."""
    for number, line in enumerate(portion.split(b"\n")[:-1], before + 1):
        _check_length(line, number)
        yield flat(_operation(line, number, firm, device))


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


def _portions(packed: bytes, found: list[Flat]) -> Iterator[bytes]:
    """Whole lines, some at a time, unpacked in small chunks and never by a length that the data declares of itself.

    Args:
        packed: all of them, packed.
        found: what has become of those that were given before, for their number.
    """
    rest = b""
    for chunk in _unpacked(packed):
        whole, newline, rest = (rest + chunk).rpartition(b"\n")
        if newline:
            yield whole + newline
        _check_length(rest, len(found) + 1)
    if rest:
        raise UserFault("package-record-malformed", line=len(found) + 1)


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
