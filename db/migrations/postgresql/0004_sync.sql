-- The tables of db/migrations/0004_sync.sql.

CREATE TABLE outgoing (
    sha256 BYTEA NOT NULL PRIMARY KEY,
    hub TEXT COLLATE "C" NOT NULL,
    firm UUID NOT NULL,
    device TEXT COLLATE "C" NOT NULL,
    package BYTEA NOT NULL,
    operations BIGINT NOT NULL,
    digest TEXT COLLATE "C" NOT NULL,
    size BIGINT NOT NULL,
    recipients TEXT COLLATE "C" NOT NULL,
    content BYTEA,
    upload TEXT COLLATE "C" NOT NULL,
    state TEXT COLLATE "C" NOT NULL,
    reason TEXT COLLATE "C" NOT NULL,
    receipt TEXT COLLATE "C",
    queued BIGINT NOT NULL
);

CREATE TABLE feed (
    hub TEXT COLLATE "C" NOT NULL,
    firm UUID NOT NULL,
    place BIGINT NOT NULL,
    PRIMARY KEY (hub, firm)
);
