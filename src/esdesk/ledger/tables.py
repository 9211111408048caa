"""The tables of db/migrations as SQLAlchemy sees them; a test holds the two equal."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    UniqueConstraint,
)

from esdesk.ledger.columns import Id, Word, Words

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
    Column("device", Word(64), nullable=False),
    Column("epoch", Id, nullable=False),
    Column("seq", BigInteger, nullable=False),
    Column("seal", LargeBinary, nullable=False),
    Column("salt", LargeBinary),
    Column("entity", Word(64)),
    Column("row", Id),
    Column("field", Word(64)),
    Column("hlc", BigInteger),
    Column("body", Words),
    UniqueConstraint("id", "commitment"),
    Index("operation_row", "row"),
    Index("operation_run", "firm", "device", "epoch", "seq"),
)

pred = Table(
    "pred",
    metadata,
    Column("pred", Id, primary_key=True),
    Column("op", Id, primary_key=True),
    Index("pred_op", "op"),
)

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
    Column("entity", Word(64), primary_key=True),
    Column("row", Id, primary_key=True),
    Column("deleted", Boolean, nullable=False),
    Column("doubtful", Boolean, nullable=False),
    Column("values", Words, nullable=False),
    Column("marks", Words, nullable=False),
    Column("search", Words, nullable=False),
    Index("record_row", "row"),
    Index("record_entity", "entity"),
)

reference = Table(
    "reference",
    metadata,
    Column("target", Id, primary_key=True),
    Column("entity", Word(64), primary_key=True),
    Column("row", Id, primary_key=True),
    Column("field", Word(64), primary_key=True),
    Column("firm", Id, primary_key=True),
    Index("reference_row", "row"),
)

line = Table(
    "line",
    metadata,
    Column("firm", Id, primary_key=True),
    Column("row", Id, primary_key=True),
    Column("shown", Words, nullable=False),
    Column("amount", Words, nullable=False),
    Column("unit", Word(16), nullable=False),
    Column("timed", Boolean, nullable=False),
)

line_key = Table(
    "line_key",
    metadata,
    Column("firm", Id, primary_key=True),
    Column("row", Id, primary_key=True),
    Column("direction", Word(16), nullable=False),
    Column("kind", Word(16), nullable=False),
    Column("sign", Integer, nullable=False),
    Column("dated", Boolean, nullable=False),
    Column("year", Integer, nullable=False),
    Column("search", Words, nullable=False),
    Column("name", Words, nullable=False),
    Column("process", Words, nullable=False),
    Column("code", Word(16), nullable=False),
    Column("kind_rank", Integer, nullable=False),
    Column("quality", Integer, nullable=False),
    Column("evidence", Integer, nullable=False),
    Column("amount_group", Integer, nullable=False),
    Column("amount", Float, nullable=False),
    Column("price_group", Integer, nullable=False),
    Column("price", Float, nullable=False),
    Column("facility", Id),
    Column("fate", Word(16), nullable=False),
    Index(
        "line_key_filter",
        "firm",
        "row",
        "search",
        "direction",
        "kind_rank",
        "process",
        "sign",
        "dated",
        "year",
        "facility",
        "code",
        "fate",
    ),
    Index("line_key_name", "firm", "name", "row", "direction"),
    Index("line_key_code", "firm", "code", "row", "direction"),
    Index("line_key_kind", "firm", "kind_rank", "row", "direction"),
    Index("line_key_amount", "firm", "amount_group", "amount", "row", "direction"),
    Index("line_key_price", "firm", "price_group", "price", "row", "direction"),
    Index("line_key_quality", "firm", "quality", "row", "direction"),
    Index("line_key_process", "firm", "process", "row", "direction", "kind_rank", "sign", "dated", "year", "facility"),
    Index("line_key_evidence", "firm", "evidence", "row", "direction"),
    Index("line_key_fate", "firm", "fate", "row", "direction"),
)

line_sign = Table(
    "line_sign",
    metadata,
    Column("firm", Id, primary_key=True),
    Column("row", Id, primary_key=True),
    Column("day", Word(10), primary_key=True),
    Column("sign", Integer, nullable=False),
)

line_due = Table(
    "line_due",
    metadata,
    Column("firm", Id, primary_key=True),
    Column("row", Id, primary_key=True),
    Index("line_due_row", "row"),
)

draft = Table(
    "draft",
    metadata,
    Column("entity", Word(64), primary_key=True),
    Column("row", Id, primary_key=True),
    Column("field", Word(64), primary_key=True),
    Column("firm", Id, nullable=False),
    Column("text", Words, nullable=False),
    Column("cursor", Integer, nullable=False),
)

step = Table(
    "step",
    metadata,
    Column("n", Integer, primary_key=True),
    Column("label", Words, nullable=False),
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
    Column("device", Word(64), primary_key=True),
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
    Column("device", Word(64), nullable=False),
    Column("outgoing", Boolean, nullable=False),
    Column("previous", LargeBinary),
    Column("operations", BigInteger, nullable=False),
    Column("created", Word(40), nullable=False),
)

sent = Table(
    "sent",
    metadata,
    Column("recipient", Word(80), primary_key=True),
    Column("op", Id, primary_key=True),
    Column("level", Integer, nullable=False),
)

outgoing = Table(
    "outgoing",
    metadata,
    Column("sha256", LargeBinary, primary_key=True),
    Column("hub", Word(64), nullable=False),
    Column("firm", Id, nullable=False),
    Column("device", Word(64), nullable=False),
    Column("package", LargeBinary, nullable=False),
    Column("operations", BigInteger, nullable=False),
    Column("digest", Word(64), nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("recipients", Words, nullable=False),
    Column("content", LargeBinary),
    Column("upload", Words, nullable=False),
    Column("state", Word(8), nullable=False),
    Column("reason", Word(60), nullable=False),
    Column("receipt", Words),
    Column("queued", BigInteger, nullable=False),
)

feed = Table(
    "feed",
    metadata,
    Column("hub", Word(64), primary_key=True),
    Column("firm", Id, primary_key=True),
    Column("place", BigInteger, nullable=False),
)

meta = Table(
    "meta",
    metadata,
    Column("key", Word(40), primary_key=True),
    Column("value", Words, nullable=False),
)
