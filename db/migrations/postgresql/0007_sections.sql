-- What becomes of lines today, as in db/migrations/0007_sections.sql; its indexes are for one firm in a file.

ALTER TABLE line_key ADD COLUMN fate TEXT COLLATE "C" NOT NULL DEFAULT '';
UPDATE line_key SET fate = coalesce(record."values"::json #>> '{fate,fate}', '') FROM record
    WHERE record.firm = line_key.firm AND record."row" = line_key."row" AND record.entity = 'resource';
