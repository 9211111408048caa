-- As db/migrations/0006_pred_op.sql; the first step has made it here.

CREATE INDEX IF NOT EXISTS pred_op ON pred (op);
