-- What goes to a hub and comes from it. A package is queued in the same transaction that notes it as packed, and its
-- bytes stay here until the hub's signed receipt is back.

CREATE TABLE outgoing (
    sha256 BLOB NOT NULL PRIMARY KEY,    -- of the package's file
    hub VARCHAR(64) NOT NULL,            -- the hub's key
    firm BLOB NOT NULL,
    device VARCHAR(64) NOT NULL,         -- its author: a file may move to another laptop while it waits
    package BLOB NOT NULL,               -- SHA-256 of the manifest
    operations BIGINT NOT NULL,
    digest VARCHAR(64) NOT NULL,
    size BIGINT NOT NULL,
    recipients TEXT NOT NULL,            -- to whom it is written, `age1...`, a blank between two
    content BLOB,                        -- NULL once a receipt is here
    upload TEXT NOT NULL,                -- where the hub takes its bytes, or ''
    state VARCHAR(8) NOT NULL,           -- queued, sending, inbox, merged, refused
    reason VARCHAR(60) NOT NULL,         -- why it was refused, or lies in the inbox, or ''
    receipt TEXT,
    queued BIGINT NOT NULL               -- seconds since 1970, by this computer's clock
) WITHOUT ROWID;

CREATE TABLE feed (                      -- how far the packages of others were fetched
    hub VARCHAR(64) NOT NULL,
    firm BLOB NOT NULL,
    place BIGINT NOT NULL,
    PRIMARY KEY (hub, firm)
) WITHOUT ROWID;
