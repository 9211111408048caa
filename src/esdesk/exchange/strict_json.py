"""JSON that can be read in one way only: what a signature covers must not mean two things to two programs."""

import json
from typing import NoReturn

from esdesk.core.operation import Value, canonical
from esdesk.exchange.limits import DEPTH

_INTEGER_DIGITS = 19  # those of 2**63 - 1


def read_strictly(raw: bytes) -> Value:
    """The JSON value in `raw`, which must be UTF-8.

    Raises:
        ValueError: where it is not JSON, or holds a fraction, an exponent, NaN, an integer beyond 64 bits, a name twice
            in one object, half of a surrogate pair, or more than `limits.DEPTH` levels.
    """
    try:
        value = _DECODER.decode(raw.decode("utf-8"))
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    # most lines have fewer brackets than levels are allowed, and need no walk
    if raw.count(b"{") + raw.count(b"[") > DEPTH and _too_deep(value):
        raise ValueError("nested too deeply")
    return value


def read_canonical(raw: bytes) -> Value:
    """The JSON value in `raw`, which must also be its canonical form, byte for byte; raises as `read_strictly`."""
    value = read_strictly(raw)
    if canonical(value) != raw:
        raise ValueError("not in canonical form")
    return value


def _refuse(found: str) -> NoReturn:
    raise ValueError(f"{found[:40]}: amounts are text here")


def _integer(found: str) -> int:
    if len(found.lstrip("-")) > _INTEGER_DIGITS or not -(1 << 63) <= int(found) < 1 << 63:
        raise ValueError("integer beyond 64 bits")
    return int(found)


def _object(pairs: list[tuple[str, Value]]) -> dict[str, Value]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a name stands twice in one object")
    return found


def _too_deep(value: Value) -> bool:
    level = [value]
    for _ in range(DEPTH):
        level = [
            inner
            for one in level
            if isinstance(one, dict | list)
            for inner in (one.values() if isinstance(one, dict) else one)
        ]
    return any(isinstance(one, dict | list) for one in level)


_DECODER = json.JSONDecoder(parse_float=_refuse, parse_constant=_refuse, parse_int=_integer, object_pairs_hook=_object)
