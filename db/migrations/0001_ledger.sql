-- The ledger (what is true) and the projection (what can be thrown away and rebuilt from it).
-- Identifiers are UUIDs in 16 bytes; `n` is the order of arrival in this file and never leaves it.

CREATE TABLE operation (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL,
    commitment BLOB NOT NULL,
    level INTEGER NOT NULL,              -- 0 withheld, 1 full, 2 erased
    quarantined BOOLEAN NOT NULL,        -- another operation has the same id and another commitment
    firm BLOB NOT NULL,
    device VARCHAR(64) NOT NULL,
    epoch BLOB NOT NULL,
    seq BIGINT NOT NULL,
    seal BLOB NOT NULL,
    salt BLOB,                           -- from here on NULL unless level = 1
    entity VARCHAR(64),
    "row" BLOB,
    field VARCHAR(64),
    hlc BIGINT,
    body TEXT,                           -- the sealed JSON, members of newer programs included
    UNIQUE (id, commitment)
);
CREATE INDEX operation_row ON operation ("row");
CREATE INDEX operation_run ON operation (firm, device, epoch, seq);

CREATE TABLE pred (                      -- `op` replaces `pred`, whether or not `pred` has arrived
    pred BLOB NOT NULL,
    op BLOB NOT NULL,
    PRIMARY KEY (pred, op)
) WITHOUT ROWID;

CREATE TABLE erasure (                   -- `target` of `firm` is erased for good, whether or not it has arrived
    target BLOB NOT NULL,
    firm BLOB NOT NULL,
    PRIMARY KEY (target, firm)
) WITHOUT ROWID;

CREATE TABLE evidence_erasure (
    sha256 BLOB NOT NULL,
    firm BLOB NOT NULL,
    PRIMARY KEY (sha256, firm)
) WITHOUT ROWID;

CREATE TABLE evidence_file (
    sha256 BLOB NOT NULL,
    firm BLOB NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (sha256, firm)
);

CREATE TABLE record (                    -- the projection: one line for each row of each entity
    firm BLOB NOT NULL,
    entity VARCHAR(64) NOT NULL,
    "row" BLOB NOT NULL,
    deleted BOOLEAN NOT NULL,
    doubtful BOOLEAN NOT NULL,           -- a field is in conflict, or a deletion met an edit
    "values" TEXT NOT NULL,              -- JSON: field -> value shown
    marks TEXT NOT NULL,                 -- JSON: what is in conflict, what is withheld
    search TEXT NOT NULL,                -- all texts, folded by core.turkish.fold
    PRIMARY KEY (firm, entity, "row")
) WITHOUT ROWID;

CREATE TABLE draft (                     -- the keystrokes of a field that was not left yet; never exported
    entity VARCHAR(64) NOT NULL,
    "row" BLOB NOT NULL,
    field VARCHAR(64) NOT NULL,
    firm BLOB NOT NULL,
    "text" TEXT NOT NULL,
    "cursor" INTEGER NOT NULL,
    PRIMARY KEY (entity, "row", field)
) WITHOUT ROWID;

CREATE TABLE step (                      -- what one undo takes back
    n INTEGER PRIMARY KEY,
    label TEXT NOT NULL,
    reverts INTEGER REFERENCES step (n), -- the step this one took back
    done BOOLEAN NOT NULL                -- false once it was taken back
);

CREATE TABLE step_operation (
    step INTEGER NOT NULL REFERENCES step (n),
    op BLOB NOT NULL,
    reverting BOOLEAN NOT NULL,          -- made by undo or redo: stands for what stood before the one it replaced
    PRIMARY KEY (step, op)
) WITHOUT ROWID;

CREATE TABLE epoch (                     -- runs of sequence numbers of devices that wrote in this file
    firm BLOB NOT NULL,
    device VARCHAR(64) NOT NULL,
    epoch BLOB NOT NULL,
    seq BIGINT NOT NULL,                 -- the last one given
    "current" BOOLEAN NOT NULL,
    PRIMARY KEY (firm, device, epoch)
) WITHOUT ROWID;

CREATE TABLE package (                   -- packages written and merged
    hash BLOB NOT NULL PRIMARY KEY,      -- SHA-256 of the manifest: the same however often it is encrypted anew
    id BLOB NOT NULL,
    firm BLOB NOT NULL,
    device VARCHAR(64) NOT NULL,
    outgoing BOOLEAN NOT NULL,
    previous BLOB,
    operations BIGINT NOT NULL,
    created VARCHAR(40) NOT NULL
) WITHOUT ROWID;

CREATE TABLE sent (                      -- what each recipient was sent, and at which level: a set, never a range
    recipient VARCHAR(80) NOT NULL,
    op BLOB NOT NULL,
    level INTEGER NOT NULL,
    PRIMARY KEY (recipient, op)
) WITHOUT ROWID;

CREATE TABLE meta (
    "key" VARCHAR(40) NOT NULL PRIMARY KEY,
    "value" TEXT NOT NULL
) WITHOUT ROWID;
