"""A package that came by e-mail or on a stick: a person brings it to the hub, which takes it as one from the line."""

import os
import shutil
from typing import BinaryIO

from fastapi import APIRouter, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import RedirectResponse
from starlette.datastructures import UploadFile

from esdesk.core.errors import Fault, UserFault
from esdesk.exchange.durable import told_faults
from esdesk.exchange.limits import MEGABYTE
from esdesk.hub.hub import Hub
from esdesk.hub.page.visiting import CSRF, TheVisitor, check_token

_AROUND = 64 * 1024
"""Bytes that a form may have around the file."""

router = APIRouter()


@router.post("/bring")
async def bring(request: Request, visitor: TheVisitor) -> RedirectResponse:
    """Takes one file. Whoever is not signed in is turned away before any of it is read."""
    length, limit = request.headers.get("content-length", ""), visitor.hub.settings.limits.package
    if not (length.isascii() and length.isdigit()):
        raise UserFault("hub-request-wrong")
    _check(int(length) - _AROUND, limit)
    async with request.form(max_files=1, max_fields=8) as form:
        check_token(str(form.get(CSRF, "")), visitor.session.csrf)
        file = form.get("package")
        if not isinstance(file, UploadFile) or not file.size:
            raise UserFault("page-file-none")
        _check(file.size, limit)
        sha256 = await run_in_threadpool(_take, visitor.hub, file.file, file.size)
    visitor.hub.log("page", did="bring", sha256=sha256.hex())
    visitor.hub.worker.wake()
    return RedirectResponse(f"package?sha256={sha256.hex()}&did=bring", 303)


def _check(size: int, limit: int) -> None:
    if size > limit:
        raise UserFault("page-file-too-large", limit=limit // MEGABYTE)


def _take(hub: Hub, file: BinaryIO, size: int) -> bytes:
    """Puts it into the archive by the steps of any upload, so that a kill between two of them is mended as theirs."""
    upload = hub.uploads.begin(hub.keys.device, size, None, by_hand=True)
    path = hub.uploads.path(upload)
    try:
        with told_faults(path), path.open("r+b") as out:
            shutil.copyfileobj(file, out)
            out.flush()
            os.fsync(out.fileno())
        hub.uploads.finish(upload)
    except Fault:
        hub.uploads.drop(upload)
        raise
    return hub.uploads.find(upload.id, hub.keys.device).sha256 or b""
