"""The tables of db/migrations as SQLAlchemy sees them; a test holds the two equal."""

from functools import lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Dialect,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)


class Id(TypeDecorator[UUID]):
    """A UUID in 16 bytes."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: UUID | None, dialect: Dialect) -> bytes | None:
        """The bytes that are stored."""
        return None if value is None else value.bytes

    def process_result_value(self, value: Any | None, dialect: Dialect) -> UUID | None:  # noqa: ANN401
        """The UUID that was stored."""
        return None if value is None else _uuid(value)


@lru_cache(maxsize=4096)
def _uuid(stored: bytes) -> UUID:
    """Kept, because of many rows the firm is one and the facilities are few, and making a UUID takes a while."""
    return UUID(bytes=stored)


metadata = MetaData()

operation = Table(
    "operation",
    metadata,
    Column("n", Integer, primary_key=True),
    Column("id", Id, nullable=False),
    Column("commitment", LargeBinary, nullable=False),
    Column("level", Integer, nullable=False),
    Column("quarantined", Boolean, nullable=False),
    Column("firm", Id, nullable=False),
    Column("device", String(64), nullable=False),
    Column("epoch", Id, nullable=False),
    Column("seq", BigInteger, nullable=False),
    Column("seal", LargeBinary, nullable=False),
    Column("salt", LargeBinary),
    Column("entity", String(64)),
    Column("row", Id),
    Column("field", String(64)),
    Column("hlc", BigInteger),
    Column("body", Text),
    UniqueConstraint("id", "commitment"),
    Index("operation_row", "row"),
    Index("operation_run", "firm", "device", "epoch", "seq"),
)

pred = Table("pred", metadata, Column("pred", Id, primary_key=True), Column("op", Id, primary_key=True))

erasure = Table("erasure", metadata, Column("target", Id, primary_key=True), Column("firm", Id, primary_key=True))

evidence_erasure = Table(
    "evidence_erasure",
    metadata,
    Column("sha256", LargeBinary, primary_key=True),
    Column("firm", Id, primary_key=True),
)

evidence_file = Table(
    "evidence_file",
    metadata,
    Column("sha256", LargeBinary, primary_key=True),
    Column("firm", Id, primary_key=True),
    Column("content", LargeBinary, nullable=False),
)

record = Table(
    "record",
    metadata,
    Column("firm", Id, primary_key=True),
    Column("entity", String(64), primary_key=True),
    Column("row", Id, primary_key=True),
    Column("deleted", Boolean, nullable=False),
    Column("doubtful", Boolean, nullable=False),
    Column("values", Text, nullable=False),
    Column("marks", Text, nullable=False),
    Column("search", Text, nullable=False),
    Index("record_row", "row"),
    Index("record_entity", "entity"),
)

reference = Table(
    "reference",
    metadata,
    Column("target", Id, primary_key=True),
    Column("entity", String(64), primary_key=True),
    Column("row", Id, primary_key=True),
    Column("field", String(64), primary_key=True),
    Column("firm", Id, primary_key=True),
    Index("reference_row", "row"),
)

line = Table(
    "line",
    metadata,
    Column("firm", Id, primary_key=True),
    Column("row", Id, primary_key=True),
    Column("shown", Text, nullable=False),
    Column("amount", Text, nullable=False),
    Column("unit", String(16), nullable=False),
    Column("timed", Boolean, nullable=False),
)

line_key = Table(
    "line_key",
    metadata,
    Column("firm", Id, primary_key=True),
    Column("row", Id, primary_key=True),
    Column("direction", String(16), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("sign", Integer, nullable=False),
    Column("dated", Boolean, nullable=False),
    Column("year", Integer, nullable=False),
    Column("search", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("process", Text, nullable=False),
    Column("code", String(16), nullable=False),
    Column("kind_rank", Integer, nullable=False),
    Column("quality", Integer, nullable=False),
    Column("evidence", Integer, nullable=False),
    Column("amount_group", Integer, nullable=False),
    Column("amount", Float, nullable=False),
    Column("price_group", Integer, nullable=False),
    Column("price", Float, nullable=False),
    Column("facility", Id),
    Index(
        "line_key_filter", "firm", "row", "search", "direction", "kind", "process", "sign", "dated", "year", "facility"
    ),
    Index("line_key_name", "firm", "name", "row", "direction"),
    Index("line_key_code", "firm", "code", "row", "direction"),
    Index("line_key_kind", "firm", "kind_rank", "row", "direction"),
    Index("line_key_amount", "firm", "amount_group", "amount", "row", "direction"),
    Index("line_key_price", "firm", "price_group", "price", "row", "direction"),
    Index("line_key_quality", "firm", "quality", "row", "direction"),
    Index("line_key_process", "firm", "process", "row", "direction", "kind", "sign", "dated", "year", "facility"),
    Index("line_key_evidence", "firm", "evidence", "row", "direction"),
)

line_sign = Table(
    "line_sign",
    metadata,
    Column("firm", Id, primary_key=True),
    Column("row", Id, primary_key=True),
    Column("day", String(10), primary_key=True),
    Column("sign", Integer, nullable=False),
)

draft = Table(
    "draft",
    metadata,
    Column("entity", String(64), primary_key=True),
    Column("row", Id, primary_key=True),
    Column("field", String(64), primary_key=True),
    Column("firm", Id, nullable=False),
    Column("text", Text, nullable=False),
    Column("cursor", Integer, nullable=False),
)

step = Table(
    "step",
    metadata,
    Column("n", Integer, primary_key=True),
    Column("label", Text, nullable=False),
    Column("reverts", Integer, ForeignKey("step.n")),
    Column("done", Boolean, nullable=False),
)

step_operation = Table(
    "step_operation",
    metadata,
    Column("step", Integer, ForeignKey("step.n"), primary_key=True),
    Column("op", Id, primary_key=True),
    Column("reverting", Boolean, nullable=False),
)

epoch = Table(
    "epoch",
    metadata,
    Column("firm", Id, primary_key=True),
    Column("device", String(64), primary_key=True),
    Column("epoch", Id, primary_key=True),
    Column("seq", BigInteger, nullable=False),
    Column("current", Boolean, nullable=False),
)

package = Table(
    "package",
    metadata,
    Column("hash", LargeBinary, primary_key=True),
    Column("id", Id, nullable=False),
    Column("firm", Id, nullable=False),
    Column("device", String(64), nullable=False),
    Column("outgoing", Boolean, nullable=False),
    Column("previous", LargeBinary),
    Column("operations", BigInteger, nullable=False),
    Column("created", String(40), nullable=False),
)

sent = Table(
    "sent",
    metadata,
    Column("recipient", String(80), primary_key=True),
    Column("op", Id, primary_key=True),
    Column("level", Integer, nullable=False),
)

outgoing = Table(
    "outgoing",
    metadata,
    Column("sha256", LargeBinary, primary_key=True),
    Column("hub", String(64), nullable=False),
    Column("firm", Id, nullable=False),
    Column("device", String(64), nullable=False),
    Column("package", LargeBinary, nullable=False),
    Column("operations", BigInteger, nullable=False),
    Column("digest", String(64), nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("recipients", Text, nullable=False),
    Column("content", LargeBinary),
    Column("upload", Text, nullable=False),
    Column("state", String(8), nullable=False),
    Column("reason", String(60), nullable=False),
    Column("receipt", Text),
    Column("queued", BigInteger, nullable=False),
)

feed = Table(
    "feed",
    metadata,
    Column("hub", String(64), primary_key=True),
    Column("firm", Id, primary_key=True),
    Column("place", BigInteger, nullable=False),
)

meta = Table(
    "meta",
    metadata,
    Column("key", String(40), primary_key=True),
    Column("value", Text, nullable=False),
)
