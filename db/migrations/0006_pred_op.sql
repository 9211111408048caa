-- What an operation replaces is asked for at every edit and every merge; without an index all of the table was read.

CREATE INDEX pred_op ON pred (op);
