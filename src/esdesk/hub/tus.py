"""Uploading by the tus 1.0 protocol: core, creation, termination, expiration, checksum.

https://tus.io/protocols/resumable-upload. Any tus client can send to a hub; what it adds is the `Authorization` header.
"""

import base64
import binascii
import hashlib
from email.utils import formatdate
from typing import Annotated

from fastapi import APIRouter, Depends, Header, Request, Response
from fastapi.concurrency import run_in_threadpool

from esdesk.core.errors import UserFault
from esdesk.hub import arrivals
from esdesk.hub.arrivals import State
from esdesk.hub.asking import TheAsker, TheHub
from esdesk.hub.described import TOKEN_REFUSED, asks, headers, refusals, takes
from esdesk.hub.hub import Hub
from esdesk.hub.intake import Checksum, lively, take
from esdesk.hub.uploads import Upload

VERSION = "1.0.0"
EXTENSIONS = "creation,termination,expiration,checksum"
CHUNK = "application/offset+octet-stream"
ALGORITHMS = ("sha1", "sha256")  # the protocol demands sha1
FIXED = {"Tus-Resumable": VERSION, "Cache-Control": "no-store"}


def speaks_tus(tus_resumable: Annotated[str, Header(include_in_schema=False)] = "") -> None:
    """Raises `UserFault("hub-tus-version")` where the client speaks another version."""
    if tus_resumable != VERSION:
        raise UserFault("hub-tus-version")


router = APIRouter(prefix="/v1/uploads", tags=["uploads (tus 1.0)"])
_spoken = [Depends(speaks_tus)]

_SPEAKS = asks("Tus-Resumable", {"const": VERSION}, "the version of tus")
_NUMBER = {"type": "string", "pattern": "^[0-9]+$"}
_LENGTHS = ("Upload-Offset", "Upload-Length")
_TEXT = {"type": "string"}
_SAID = headers({"Tus-Resumable": {"const": VERSION}})
_OF_UPLOAD = (*TOKEN_REFUSED, "hub-tus-version", "hub-upload-unknown", "hub-upload-expired", "hub-upload-busy")


@router.options(
    "",
    status_code=204,
    response_class=Response,
    responses={
        204: {
            "headers": _SAID
            | headers({f"Tus-{one}": _TEXT for one in ("Version", "Extension", "Max-Size", "Checksum-Algorithm")})
        },
        **refusals(),
    },
)
def offers(hub: TheHub) -> Response:
    """What of tus this hub does."""
    offered = {
        "Tus-Resumable": VERSION,
        "Tus-Version": VERSION,
        "Tus-Extension": EXTENSIONS,
        "Tus-Max-Size": str(hub.settings.limits.package),
        "Tus-Checksum-Algorithm": ",".join(ALGORITHMS),
    }
    return Response(status_code=204, headers=offered)


@router.post(
    "",
    dependencies=_spoken,
    status_code=201,
    response_class=Response,
    responses={
        201: {"description": "begun", "headers": _SAID | headers({"Location": _TEXT, "Upload-Expires": _TEXT})},
        200: {"description": "it is here already", "headers": _SAID | headers({"Location": _TEXT})},
        **refusals(*TOKEN_REFUSED, "hub-tus-version", "hub-request-wrong", "hub-too-large", "hub-full"),
    },
    openapi_extra={
        "parameters": [
            _SPEAKS,
            asks("Upload-Length", {"type": "string", "pattern": "^0*[1-9][0-9]*$"}, "bytes of the whole file"),
            asks("Upload-Metadata", _TEXT, "`sha256` and the file's hash in Base64 of its hex digits", needed=False),
        ]
    },
)
def create(
    hub: TheHub,
    asker: TheAsker,
    upload_length: Annotated[str, Header(include_in_schema=False)] = "",
    upload_metadata: Annotated[str, Header(include_in_schema=False)] = "",
) -> Response:
    """Begins an upload; 200 where a file of that `sha256` is here: `Location` then tells what became of it."""
    if not upload_length.isascii() or not upload_length.isdigit() or int(upload_length[:20]) == 0:
        raise UserFault("hub-request-wrong")
    sha256 = _sha256(upload_metadata)
    if sha256 is not None and _is_here(hub, sha256):
        return Response(status_code=200, headers=FIXED | {"Location": f"packages/{sha256.hex()}"})
    upload = hub.uploads.begin(asker.device, int(upload_length[:20]), sha256)
    hub.log("upload", id=upload.id[:8], device=asker.device, length=upload.length)
    return Response(status_code=201, headers=_expiring(upload) | {"Location": f"uploads/{upload.id}"})


@router.head(
    "/{id}",
    dependencies=_spoken,
    response_class=Response,
    responses={
        200: {"description": "how far it is", "headers": _SAID | headers(dict.fromkeys(_LENGTHS, _NUMBER))},
        **refusals(*_OF_UPLOAD, "hub-full", body=False),
    },
    openapi_extra={"parameters": [_SPEAKS]},
)
def tell(hub: TheHub, asker: TheAsker, id: str) -> Response:
    """How far an upload has come."""
    upload = hub.uploads.mended(hub.uploads.find(id, asker.device))
    hub.worker.wake()
    return Response(headers=_expiring(upload) | _offset(hub, upload) | {"Upload-Length": str(upload.length)})


@router.delete(
    "/{id}",
    dependencies=_spoken,
    status_code=204,
    response_class=Response,
    responses={204: {"description": "given up", "headers": _SAID}, **refusals(*_OF_UPLOAD, "hub-full")},
    openapi_extra={"parameters": [_SPEAKS]},
)
def end(hub: TheHub, asker: TheAsker, id: str) -> Response:
    """Gives an upload up; what it has finished stays."""
    upload = hub.uploads.find(id, asker.device)
    with hub.uploads.held(upload):
        hub.uploads.drop(upload)
    return Response(status_code=204, headers=FIXED)


@router.patch(
    "/{id}",
    dependencies=_spoken,
    status_code=204,
    response_class=Response,
    responses={
        204: {"description": "on the disk", "headers": _SAID | headers({"Upload-Offset": _NUMBER})},
        **refusals(*_OF_UPLOAD, "hub-request-wrong", "hub-offset-differs", "hub-content-type", "hub-checksum-differs",
                   "hub-hash-differs", "hub-full"),
    },
    openapi_extra={
        "requestBody": takes(CHUNK, {"type": "string", "format": "binary"}),
        "parameters": [
            _SPEAKS,
            asks("Upload-Offset", _NUMBER, "how many bytes the hub has"),
            asks("Upload-Checksum", _TEXT, "`sha1` or `sha256`, a space, and the hash in Base64", needed=False),
        ],
    },
)  # fmt: skip
async def append(
    hub: TheHub,
    asker: TheAsker,
    request: Request,
    id: str,
    upload_offset: Annotated[str, Header(include_in_schema=False)] = "",
    upload_checksum: Annotated[str, Header(include_in_schema=False)] = "",
    content_type: Annotated[str, Header(include_in_schema=False)] = "",
) -> Response:
    """Adds bytes at the offset; the answer comes when the disk has them. The last of them makes the file a package."""
    if content_type != CHUNK:
        raise UserFault("hub-content-type")
    checksum = _checksum(upload_checksum)
    upload = await run_in_threadpool(hub.uploads.find, id, asker.device)
    with hub.uploads.held(upload):
        offset = await run_in_threadpool(hub.uploads.offset, upload)
        if upload_offset != str(offset):
            raise UserFault("hub-offset-differs")
        if not upload.finished:
            body = lively(request, hub.settings.limits.idle_seconds)
            came = await take(hub.uploads.path(upload), body, offset, upload.length, checksum)
            hub.meters.bytes.inc(came)
            if offset + came == upload.length:
                await run_in_threadpool(hub.uploads.finish, upload)
                hub.worker.wake()
                return Response(status_code=204, headers=_expiring(upload) | {"Upload-Offset": str(upload.length)})
    return Response(status_code=204, headers=_expiring(upload) | _offset(hub, upload))


def _checksum(header: str) -> Checksum | None:
    """`ALGORITHM BASE64`, as tus writes it. Raises `UserFault("hub-request-wrong")`."""
    if not header:
        return None
    algorithm, _, digest = header.partition(" ")
    promised = _base64(digest)
    if algorithm not in ALGORITHMS or len(promised) != hashlib.new(algorithm, usedforsecurity=False).digest_size:
        raise UserFault("hub-request-wrong")
    return Checksum(algorithm, promised)


def _sha256(metadata: str) -> bytes | None:
    """The hash of the whole file, which clients may give as the metadata `sha256` (64 hex digits)."""
    pairs = dict((pair.strip().partition(" ")[::2]) for pair in metadata.split(",") if pair.strip())
    if "sha256" not in pairs:
        return None
    try:
        sha256 = bytes.fromhex(_base64(pairs["sha256"]).decode("ascii"))
    except ValueError:
        raise UserFault("hub-request-wrong") from None
    if len(sha256) != 32:
        raise UserFault("hub-request-wrong")
    return sha256


def _base64(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise UserFault("hub-request-wrong") from None


def _is_here(hub: Hub, sha256: bytes) -> bool:
    with hub.store.reading() as connection:
        found = arrivals.find(connection, sha256)
    return found is not None and found.state != State.REFUSED


def _expiring(upload: Upload) -> dict[str, str]:
    return FIXED if upload.finished else FIXED | {"Upload-Expires": formatdate(upload.expires, usegmt=True)}


def _offset(hub: Hub, upload: Upload) -> dict[str, str]:
    return {"Upload-Offset": str(hub.uploads.offset(upload))}
