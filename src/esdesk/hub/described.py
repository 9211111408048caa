"""What `/openapi.json` says beside the routes' own types: refusals, headers and tokens, as docs/protocol.md has them.

FastAPI learns bodies and parameters from types. But the hub reads most headers itself, as each that is wrong has a code
and a status of its own; so they are described here, and what would be told of them wrongly is left out.
"""

from collections.abc import Mapping
from typing import Any

from fastapi import FastAPI
from fastapi.security import APIKeyHeader

from esdesk.exchange.answers import STATUS

Described = dict[str, Any]
"""A piece of OpenAPI 3.1."""

TOKEN = APIKeyHeader(
    name="Authorization",
    scheme_name="token",
    description="`ESDesk DEVICE.TIME.SIGNATURE`, signed by the device for this hub's key (docs/protocol.md, section 3)",
    auto_error=False,
)
"""The header that names who asks; without it the hub answers `hub-token-wrong`."""

TOKEN_REFUSED = ("hub-token-wrong", "hub-token-old", "hub-device-revoked", "hub-too-often")
"""What may be wrong with a token, or with how often its device asks."""

SIGNED_DOCUMENT: Described = {
    "type": "object",
    "required": ["by", "said", "signature"],
    "additionalProperties": False,
    "properties": {
        "by": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
        "said": {"type": "object"},
        "signature": {"type": "string", "pattern": "^[0-9a-f]{128}$"},
    },
}
"""A card, an enrolment or a receipt (docs/protocol.md, section 1)."""


def refusals(*codes: str, body: bool = True) -> dict[int | str, Described]:
    """The responses by which a route refuses with these codes, and with `hub-fails`, which every route may answer.

    Args:
        codes: of `exchange.answers.STATUS`.
        body: False for answers to HEAD, which have none.
    """
    by_status: dict[int, list[str]] = {}
    for code in sorted({*codes, "hub-fails"}):
        by_status.setdefault(STATUS[code], []).append(code)
    return {status: _refusal(found, body=body) for status, found in by_status.items()}


def _refusal(codes: list[str], *, body: bool) -> Described:
    told: Described = {"description": ", ".join(codes)}
    if "hub-too-often" in codes:
        told["headers"] = headers({"Retry-After": {"type": "integer", "minimum": 1}})
    if "hub-tus-version" in codes:
        told["headers"] = headers({"Tus-Version": {"const": "1.0.0"}})
    if body:
        told["content"] = {
            "application/json": {
                "schema": {
                    "type": "object",
                    "required": ["code", "facts"],
                    "additionalProperties": False,
                    "properties": {
                        "code": {"type": "string", "enum": codes},
                        "facts": {"type": "object", "additionalProperties": {"type": "integer"}},
                    },
                }
            }
        }
    return told


def headers(schemas: Mapping[str, Described], *, always: bool = True) -> Described:
    """Headers of a response, each with its schema; `always` says whether every such response has them."""
    return {name: {"required": always, "schema": schema} for name, schema in schemas.items()}


def asks(name: str, schema: Described, description: str, *, needed: bool = True) -> Described:
    """A header of a request."""
    return {"name": name, "in": "header", "required": needed, "schema": schema, "description": description}


def takes(media: str, schema: Described) -> Described:
    """The body of a request."""
    return {"required": True, "content": {media: {"schema": schema}}}


class DescribedApp(FastAPI):
    """An application whose wrong parameters are answered by a refusal of the protocol's, and not by FastAPI's 422."""

    def openapi(self) -> Described:
        """The description that `/openapi.json` gives."""
        found = super().openapi()
        for path in found["paths"].values():
            for operation in path.values():
                operation["responses"].pop("422", None)
        for name in ("HTTPValidationError", "ValidationError"):
            found.get("components", {}).get("schemas", {}).pop(name, None)
        return found
