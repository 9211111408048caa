-- More of the projection: which record names which, and the lines of the inventory. All of it can be thrown away and
-- rebuilt; a file that comes from the step before is filled when it is opened.

CREATE INDEX record_row ON record ("row");
CREATE INDEX record_entity ON record (entity);

CREATE TABLE reference (                 -- a standing record names the row `target` in a field
    target BLOB NOT NULL,
    entity VARCHAR(64) NOT NULL,         -- with `row` and `firm`: the record that names it
    "row" BLOB NOT NULL,
    field VARCHAR(64) NOT NULL,
    firm BLOB NOT NULL,
    PRIMARY KEY (target, entity, "row", field, firm)
) WITHOUT ROWID;
CREATE INDEX reference_row ON reference ("row");

CREATE TABLE line (                      -- a standing resource as the inventory shows it
    firm BLOB NOT NULL,
    "row" BLOB NOT NULL,
    shown TEXT NOT NULL,                 -- JSON
    amount TEXT NOT NULL,                -- what it comes to a year, a decimal number of base units, or ''
    unit VARCHAR(16) NOT NULL,           -- the base unit, or ''
    timed BOOLEAN NOT NULL,              -- whether that hangs on how long the facility runs
    PRIMARY KEY (firm, "row")
) WITHOUT ROWID;

CREATE TABLE line_key (                  -- what lines are filtered and sorted by; narrow, for filters scan all of it
    firm BLOB NOT NULL,
    "row" BLOB NOT NULL,
    direction VARCHAR(16) NOT NULL,
    kind VARCHAR(16) NOT NULL,
    sign INTEGER NOT NULL,               -- 0 none, 1 doubt, 2 fault, 3 conflict
    dated BOOLEAN NOT NULL,              -- whether the sign hangs on the day; then it stands in line_sign
    "year" INTEGER NOT NULL,             -- the latest year of its quantities, or 0
    search TEXT NOT NULL,                -- folded by core.turkish.fold
    name TEXT NOT NULL,                  -- by core.turkish.sort_key, as process is
    process TEXT NOT NULL,
    code VARCHAR(16) NOT NULL,
    kind_rank INTEGER NOT NULL,
    quality INTEGER NOT NULL,
    evidence INTEGER NOT NULL,
    amount_group INTEGER NOT NULL,       -- amounts compare within a dimension, prices within a currency; 0: none
    amount FLOAT NOT NULL,
    price_group INTEGER NOT NULL,
    price FLOAT NOT NULL,
    facility BLOB,
    PRIMARY KEY (firm, "row")
) WITHOUT ROWID;
CREATE INDEX line_key_name ON line_key (firm, name, "row");
CREATE INDEX line_key_code ON line_key (firm, code, "row");
CREATE INDEX line_key_kind ON line_key (firm, kind_rank, "row");
CREATE INDEX line_key_amount ON line_key (firm, amount_group, amount, "row");
CREATE INDEX line_key_price ON line_key (firm, price_group, price, "row");
CREATE INDEX line_key_quality ON line_key (firm, quality, "row");
CREATE INDEX line_key_process ON line_key (firm, process, "row");
CREATE INDEX line_key_evidence ON line_key (firm, evidence, "row");

CREATE TABLE line_sign (                 -- the sign of a line that changes with the days
    firm BLOB NOT NULL,
    "row" BLOB NOT NULL,
    "day" VARCHAR(10) NOT NULL,          -- from this day on; '' from the beginning
    sign INTEGER NOT NULL,
    PRIMARY KEY (firm, "row", "day")
) WITHOUT ROWID;
