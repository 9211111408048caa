-- The tables of db/migrations/0002_inventory.sql. The lines of a firm are found by their key and sorted when they are
-- asked for: a centre has thousands of firms with some hundred lines each, and an index takes no text of any length.

CREATE INDEX record_row ON record ("row");
CREATE INDEX record_entity ON record (entity);

CREATE TABLE reference (
    target UUID NOT NULL,
    entity TEXT COLLATE "C" NOT NULL,
    "row" UUID NOT NULL,
    field TEXT COLLATE "C" NOT NULL,
    firm UUID NOT NULL,
    PRIMARY KEY (target, entity, "row", field, firm)
);
CREATE INDEX reference_row ON reference ("row");

CREATE TABLE line (
    firm UUID NOT NULL,
    "row" UUID NOT NULL,
    shown TEXT COLLATE "C" NOT NULL,
    amount TEXT COLLATE "C" NOT NULL,
    unit TEXT COLLATE "C" NOT NULL,
    timed BOOLEAN NOT NULL,
    PRIMARY KEY (firm, "row")
);

CREATE TABLE line_key (
    firm UUID NOT NULL,
    "row" UUID NOT NULL,
    direction TEXT COLLATE "C" NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    sign INTEGER NOT NULL,
    dated BOOLEAN NOT NULL,
    "year" INTEGER NOT NULL,
    search TEXT COLLATE "C" NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    process TEXT COLLATE "C" NOT NULL,
    code TEXT COLLATE "C" NOT NULL,
    kind_rank INTEGER NOT NULL,
    quality INTEGER NOT NULL,
    evidence INTEGER NOT NULL,
    amount_group INTEGER NOT NULL,
    amount DOUBLE PRECISION NOT NULL,
    price_group INTEGER NOT NULL,
    price DOUBLE PRECISION NOT NULL,
    facility UUID,
    PRIMARY KEY (firm, "row")
);
CREATE TABLE line_sign (
    firm UUID NOT NULL,
    "row" UUID NOT NULL,
    "day" TEXT COLLATE "C" NOT NULL,
    sign INTEGER NOT NULL,
    PRIMARY KEY (firm, "row", "day")
);
