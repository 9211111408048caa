-- Indexes that answer for the grid alone. Lines are filtered in one narrow index, in the order of their making, and sorted
-- in indexes that know the direction: who sorts the wants by price walks past all haves without looking up one of them.

CREATE INDEX line_key_filter ON line_key
    (firm, "row", search, direction, kind, process, sign, dated, "year", facility);

DROP INDEX line_key_name;
DROP INDEX line_key_code;
DROP INDEX line_key_kind;
DROP INDEX line_key_amount;
DROP INDEX line_key_price;
DROP INDEX line_key_quality;
DROP INDEX line_key_process;
DROP INDEX line_key_evidence;
CREATE INDEX line_key_name ON line_key (firm, name, "row", direction);
CREATE INDEX line_key_code ON line_key (firm, code, "row", direction);
CREATE INDEX line_key_kind ON line_key (firm, kind_rank, "row", direction);
CREATE INDEX line_key_amount ON line_key (firm, amount_group, amount, "row", direction);
CREATE INDEX line_key_price ON line_key (firm, price_group, price, "row", direction);
CREATE INDEX line_key_quality ON line_key (firm, quality, "row", direction);
CREATE INDEX line_key_process ON line_key
    (firm, process, "row", direction, kind, sign, dated, "year", facility); -- also answers for one process alone
CREATE INDEX line_key_evidence ON line_key (firm, evidence, "row", direction);
