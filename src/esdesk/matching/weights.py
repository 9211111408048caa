"""What each part counts in a score, from db/weights.toml."""

import tomllib
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

from esdesk.core.paths import resource


@cache
def _file() -> Mapping[str, Any]:
    with resource("db/weights.toml").open("rb") as file:
        return tomllib.load(file)


def version() -> str:
    """The version of the weights."""
    return str(_file()["version"])


def weights(table: str) -> Mapping[str, int]:
    """The weights of one kind of score ("codes", "uses", "pairs") in ten-thousandths; together 10,000."""
    return MappingProxyType({part: int(weight) for part, weight in _file()[table].items()})
