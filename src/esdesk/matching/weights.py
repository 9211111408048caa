"""What each part counts in a score, from db/weights.toml."""

import tomllib
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

from esdesk.core.paths import resource

TABLES = ("codes", "uses", "belief", "pairs", "ways")
"""The kinds of scores."""


@cache
def _file() -> Mapping[str, Any]:
    with resource("db/weights.toml").open("rb") as file:
        return tomllib.load(file)


def version() -> str:
    """The version of the weights."""
    return str(_file()["version"])


def weights(table: str) -> Mapping[str, int]:
    """The weights of one kind of score, one of `TABLES`, in ten-thousandths; together 10,000."""
    return MappingProxyType({part: int(weight) for part, weight in _file()[table].items()})
