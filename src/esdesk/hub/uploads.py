"""Uploads that are on their way: what is known of each stands in the registry, how far it has come says its file.

The length of the file is the offset, and nothing else is: whatever moment the power goes, what a client is told to go
on from is what the disk holds.
"""

import hashlib
import os
import secrets
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, and_, delete, func, insert, select, update

from esdesk.core.errors import UserFault
from esdesk.exchange.durable import sync_folder, told_faults
from esdesk.exchange.limits import MEGABYTE
from esdesk.hub import arrivals, rights
from esdesk.hub import store as s
from esdesk.hub.settings import Settings
from esdesk.hub.store import Store


@dataclass(frozen=True, slots=True)
class Upload:
    """One upload.

    Attributes:
        length: bytes of the whole file.
        sha256: of the whole file, where its client said so; always once it is finished.
        expires: until when it is kept, seconds since 1970.
    """

    id: str
    uploader: str
    length: int
    sha256: bytes | None
    expires: int
    finished: bool


class Uploads:
    """All uploads of a hub."""

    def __init__(self, store: Store, settings: Settings) -> None:
        self._store = store
        self._settings = settings
        self._held: set[str] = set()
        self._lock = threading.Lock()

    def begin(self, uploader: str, length: int, sha256: bytes | None, *, by_hand: bool = False) -> Upload:
        """A new upload; what the centre's people bring `by_hand` counts against no device's room.

        Raises:
            UserFault: "hub-too-large" or "hub-full".
        """
        limit = self._settings.limits
        if length > limit.package:
            raise UserFault("hub-too-large", limit=limit.package // MEGABYTE)
        expires = self._now() + limit.upload_seconds
        upload = Upload(secrets.token_hex(16), uploader, length, sha256, expires, finished=False)
        with self._store.writing() as connection:
            if not by_hand:
                self._check_room(connection, uploader, length)
            values = {name: getattr(upload, name) for name in Upload.__dataclass_fields__}
            connection.execute(insert(s.upload).values(values))
        path = self.path(upload)
        with told_faults(path):
            os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
            sync_folder(path.parent)
        return upload

    def find(self, id: str, uploader: str) -> Upload:
        """The upload of that id. Raises `UserFault`: "hub-upload-unknown" (also of others) or "hub-upload-expired"."""
        with self._store.reading() as connection:
            row = connection.execute(select(s.upload).where(s.upload.c.id == id)).one_or_none()
        if row is None or row.uploader != uploader:
            raise UserFault("hub-upload-unknown")
        if row.expires < self._now():
            raise UserFault("hub-upload-expired")
        return Upload(**row._mapping)

    def path(self, upload: Upload) -> Path:
        """Where its bytes lie."""
        return self._settings.incoming / upload.id

    def offset(self, upload: Upload) -> int:
        """How many of its bytes are here. Raises `UserFault("hub-upload-unknown")` where it has no file."""
        if upload.finished:
            return upload.length
        try:
            return self.path(upload).stat().st_size
        except FileNotFoundError:
            raise UserFault("hub-upload-unknown") from None

    @contextmanager
    def held(self, upload: Upload) -> Iterator[None]:
        """Keeps others off while one request writes. Raises `UserFault("hub-upload-busy")`."""
        with self._lock:
            if upload.id in self._held:
                raise UserFault("hub-upload-busy")
            self._held.add(upload.id)
        try:
            yield
        finally:
            with self._lock:
                self._held.discard(upload.id)

    def finish(self, upload: Upload) -> None:
        """Puts a whole file into the archive and notes its arrival; may be done again after a kill at any moment.

        Raises:
            UserFault: "hub-hash-differs" where it is not the file that its client spoke of; it is gone then.
        """
        path = self.path(upload)
        with told_faults(path), path.open("rb") as file:
            sha256 = hashlib.file_digest(file, "sha256").digest()
        if upload.sha256 not in (None, sha256):
            self.drop(upload)
            raise UserFault("hub-hash-differs")
        mine = s.upload.c.id == upload.id
        with self._store.writing() as connection:
            connection.execute(update(s.upload).where(mine).values(sha256=sha256))
        self._place(path, sha256)
        self._note(upload, sha256)

    def drop(self, upload: Upload) -> None:
        """Forgets an upload and what came of it."""
        self.path(upload).unlink(missing_ok=True)
        with self._store.writing() as connection:
            connection.execute(delete(s.upload).where(s.upload.c.id == upload.id))

    def expire(self) -> int:
        """Forgets what was begun long ago; returns how many were not finished."""
        gone = 0
        for upload in self._all(s.upload.c.expires < self._now()):
            if not self._is_held(upload):
                self.drop(upload)
                gone += not upload.finished
        return gone

    def recover(self) -> None:
        """Ends what a kill interrupted, for all uploads."""
        for upload in self._all(~s.upload.c.finished):
            with suppress(UserFault):  # not the file that its client spoke of: it is gone, and the client asks
                self._end(upload)

    def mended(self, upload: Upload) -> Upload:
        """The upload, ended where it is whole and a fault of the disk kept it from being noted as arrived."""
        if not upload.finished and not self._is_held(upload):
            with self.held(upload), suppress(UserFault):  # not the file that was spoken of: it is gone, as `find` says
                self._end(upload)
        return self.find(upload.id, upload.uploader)

    def _end(self, upload: Upload) -> None:
        if self.path(upload).exists():
            if self.offset(upload) == upload.length:
                self.finish(upload)
        elif upload.sha256 is not None and archived(self._settings, upload.sha256).exists():
            self._note(upload, upload.sha256)

    def _is_held(self, upload: Upload) -> bool:
        with self._lock:
            return upload.id in self._held

    def _all(self, where: object) -> list[Upload]:
        with self._store.reading() as connection:
            return [Upload(**row._mapping) for row in connection.execute(select(s.upload).where(where))]  # type: ignore[arg-type]

    def _place(self, path: Path, sha256: bytes) -> None:
        """Gives the file its name in the archive, unless one lies there: that one may have been erased in part."""
        target = archived(self._settings, sha256)
        with told_faults(target):
            if target.exists():
                path.unlink()
                return
            path.replace(target)
            sync_folder(target.parent)

    def _note(self, upload: Upload, sha256: bytes) -> None:
        with self._store.writing() as connection:
            arrivals.note(connection, sha256, upload.length, upload.uploader, self._now())
            mine = s.upload.c.id == upload.id
            connection.execute(update(s.upload).where(mine).values(sha256=sha256, finished=True))

    def _check_room(self, connection: Connection, uploader: str, length: int) -> None:
        limit, u = self._settings.limits, s.upload
        begun = select(func.count(), func.coalesce(func.sum(u.c.length), 0)).where(
            and_(u.c.uploader == uploader, ~u.c.finished)
        )
        number, coming = connection.execute(begun).one()
        known = rights.find(connection, uploader)
        most = limit.stranger if known is None else limit.device
        full = arrivals.stored(connection, uploader) + coming + length > most
        if known is None:
            full = full or arrivals.stored(connection, state=arrivals.State.INBOX) + length > limit.inbox
        if full or number >= limit.uploads:
            raise UserFault("hub-full")

    def _now(self) -> int:
        return int(self._settings.now())


def archived(settings: Settings, sha256: bytes) -> Path:
    """Where the package of that SHA-256 lies."""
    return settings.archive / f"{sha256.hex()}.esda"
