CREATE TABLE line_due (                  -- lines that are still to be made, as in db/migrations/0005_lines_due.sql
    firm UUID NOT NULL,
    "row" UUID NOT NULL,
    PRIMARY KEY (firm, "row")
);
CREATE INDEX line_due_row ON line_due ("row");
