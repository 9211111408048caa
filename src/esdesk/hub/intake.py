"""From the body of a request to the disk."""

import asyncio
import hashlib
import os
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

from fastapi import Request
from fastapi.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect

from esdesk.core.errors import UserFault
from esdesk.exchange.durable import told_faults


@dataclass(frozen=True, slots=True)
class Checksum:
    """What the bytes of one request must hash to; `algorithm` as hashlib calls it."""

    algorithm: str
    digest: bytes

    def fits(self, content: "hashlib._Hash") -> bool:
        """Whether what was hashed is what was promised."""
        return content.digest() == self.digest


async def lively(request: Request, idle_seconds: float) -> AsyncIterator[bytes]:
    """The body's pieces as they come; raises TimeoutError where none comes for so long, as behind a dead line."""
    pieces = request.stream()
    while True:
        async with asyncio.timeout(idle_seconds):
            try:
                piece = await anext(pieces)
            except StopAsyncIteration:
                return
        yield piece


async def take(path: Path, body: AsyncIterator[bytes], offset: int, length: int, checksum: Checksum | None) -> int:
    """Writes `body` at `offset` of the file at `path`; returns how many bytes came and are on the disk.

    Where the line breaks, what came is kept, as tus wants it; with a checksum it cannot be told whether it is right,
    and none of it is kept.

    Raises:
        UserFault: "hub-checksum-differs", or "hub-request-wrong" where more comes than belongs to the file, or the
            line broke; the file is then as long as what is kept.
        EnvironmentFault: what the disk says.
    """
    fault: UserFault | None = None
    end, hashed = offset, hashlib.new(checksum.algorithm if checksum else "sha256", usedforsecurity=False)
    with told_faults(path), path.open("r+b") as file:
        file.seek(offset)
        try:
            async for piece in body:
                if end + len(piece) > length:
                    raise UserFault("hub-request-wrong")
                file.write(piece)
                file.flush()
                end += len(piece)
                if checksum is not None:
                    hashed.update(piece)
        except (ClientDisconnect, TimeoutError):
            fault = UserFault("hub-request-wrong")
            end = offset if checksum is not None else end
        except UserFault as wrong:
            fault, end = wrong, offset
        if fault is None and checksum is not None and not checksum.fits(hashed):
            fault, end = UserFault("hub-checksum-differs"), offset
        file.truncate(end)
        await run_in_threadpool(os.fsync, file.fileno())
    if fault is not None:
        raise fault
    return end - offset
