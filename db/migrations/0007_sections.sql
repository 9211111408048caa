-- Lines are put into sections, also by what becomes of them today. What that is stands in their records already.

ALTER TABLE line_key ADD COLUMN fate VARCHAR(16) NOT NULL DEFAULT '';  -- code of today's fate, or ''
UPDATE line_key SET fate = coalesce((
    SELECT json_extract(record."values", '$.fate.fate') FROM record
    WHERE record.firm = line_key.firm AND record."row" = line_key."row" AND record.entity = 'resource'
), '');
CREATE INDEX line_key_fate ON line_key (firm, fate, "row", direction);

-- Narrow still: kinds are filtered and put into sections by their number.
DROP INDEX line_key_filter;
CREATE INDEX line_key_filter ON line_key
    (firm, "row", search, direction, kind_rank, process, sign, dated, "year", facility, code, fate);
DROP INDEX line_key_process;
CREATE INDEX line_key_process ON line_key
    (firm, process, "row", direction, kind_rank, sign, dated, "year", facility);
