"""Erasing for good: a value goes, and that it was there and who asked for it to go stays."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

from sqlalchemy import Connection

from esdesk.core.errors import UserFault
from esdesk.core.ids import new_id
from esdesk.core.operation import Operation
from esdesk.ledger import store
from esdesk.ledger.write import Author, Intent, append

COPIES_KEPT = timedelta(days=30)


def erase(
    connection: Connection,
    author: Author,
    firm: UUID,
    *,
    operations: Iterable[UUID],
    evidence: Iterable[str],
    reason: str,
    asked_by: str,
) -> list[Operation]:
    """Erases the values of `operations` and the `evidence` files (SHA-256, hex) of `firm`.

    What is named, why, and who asked are three fields: a reader who may not know the reason still erases.

    Raises:
        UserFault: "erase-unknown" where the firm has no such operation.
    """
    targets = sorted(set(operations))
    known = {one.id for one in store.load(connection, targets) if one.firm == firm}
    for target in targets:
        if target not in known:
            raise UserFault("erase-unknown", operation=target)
    key = (firm, store.ERASURE, new_id())
    named = {"operations": [str(target) for target in targets], "evidence": sorted(set(evidence))}
    said = {store.NAMED: named, "reason": reason, "asked_by": asked_by}
    return append(connection, author, firm, [Intent(key, name, value, ()) for name, value in said.items() if value])


def copies(path: Path) -> Sequence[Path]:
    """The copies that migrations left beside the file; what was erased since may still stand in them."""
    return sorted(path.parent.glob(f"{_escaped(path.stem)}.v*-*{path.suffix}.bak"))


def expire_copies(path: Path, now: datetime | None = None) -> list[Path]:
    """Deletes the copies that are older than thirty days; returns those."""
    limit = (now or datetime.now(UTC)) - COPIES_KEPT
    old = [copy for copy in copies(path) if datetime.fromtimestamp(copy.stat().st_mtime, UTC) < limit]
    for copy in old:
        copy.unlink()
    return old


def _escaped(stem: str) -> str:
    return "".join(f"[{ch}]" if ch in "*?[" else ch for ch in stem)
