-- Lines of the inventory that are still to be made: a centre, where packages come by the thousand, makes them when nothing
-- waits, or when somebody looks.

CREATE TABLE line_due (
    firm BLOB NOT NULL,
    "row" BLOB NOT NULL,
    PRIMARY KEY (firm, "row")
) WITHOUT ROWID;
CREATE INDEX line_due_row ON line_due ("row");
