"""What a package is, for a person who looks at it before taking anything from it."""

from collections import Counter
from collections.abc import Container
from dataclasses import asdict, dataclass
from uuid import UUID

from esdesk.core.operation import Level, Value
from esdesk.exchange.package import Package
from esdesk.exchange.recipients import fingerprint


@dataclass(frozen=True, slots=True)
class Summary:
    """A package in plain figures and texts.

    Attributes:
        signed_by: fingerprint of the author's device.
        present, as_written: operations at each level (withheld, full, erased), in this file and as the author packed.
        rows: rows that the present bodies touch, by entity.
        people: who made the operations, as they called themselves.
        evidence, missing_evidence: photos and documents in this file, and those left out since.
        hash: what the package is known by; `previous` is the hash of the one before, None for a first.
        sha256, size: of the file, hex digits and bytes.
    """

    package_id: str
    firm: str
    device: str
    signed_by: str
    created_at: str
    reader_role: str
    recipients: tuple[str, ...]
    addressed: bool
    operations: int
    present: dict[str, int]
    as_written: dict[str, int]
    rows: dict[str, int]
    people: tuple[str, ...]
    evidence: tuple[str, ...]
    missing_evidence: tuple[str, ...]
    digest: str
    hash: str
    previous: str | None
    schema: int
    app_version: str
    catalogue_version: str
    sha256: str
    size: int

    def to_json(self) -> dict[str, Value]:
        """The summary as JSON values."""
        return asdict(self)


def describe(package: Package) -> Summary:
    """The summary of `package`."""
    manifest = package.manifest
    bodies = [operation.body for operation in package.operations if operation.body is not None]
    rows: set[tuple[str, UUID]] = {(body.entity, body.row) for body in bodies}
    return Summary(
        package_id=str(manifest.package_id),
        firm=str(manifest.firm),
        device=manifest.device,
        signed_by=fingerprint(manifest.device),
        created_at=manifest.created_at.isoformat(),
        reader_role=manifest.reader_role,
        recipients=manifest.recipients,
        addressed=package.addressed,
        operations=manifest.count,
        present=_by_level(Counter(operation.level for operation in package.operations)),
        as_written=_by_level(Counter(manifest.as_written)),
        rows=dict(sorted(Counter(entity for entity, _ in rows).items())),
        people=tuple(sorted({body.actor for body in bodies if body.actor})),
        evidence=tuple(sorted(package.evidence)),
        missing_evidence=package.missing_evidence,
        digest=manifest.digest,
        hash=manifest.hash.hex(),
        previous=manifest.previous.hex() if manifest.previous else None,
        schema=manifest.schema,
        app_version=manifest.app_version,
        catalogue_version=manifest.catalogue_version,
        sha256=package.sha256.hex(),
        size=package.size,
    )


def lacks_previous(package: Package, known: Container[bytes]) -> bool:
    """Whether the author wrote a package before this one that is not among the `known` hashes (`Manifest.hash`).

    A gap is told, never refused: operations can be merged in any order.
    """
    return package.manifest.previous is not None and package.manifest.previous not in known


def _by_level(counts: Counter[Level]) -> dict[str, int]:
    return {level.name.lower(): counts[level] for level in Level}  # ascii: our own names
