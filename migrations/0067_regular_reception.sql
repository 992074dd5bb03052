-- When and where a unit receives the people every day (tiếp công dân thường xuyên, LTCD Đ.24.1),
-- beside the days of its head. Dated: what begins last is in force; nothing is changed later.
CREATE TABLE regular_reception (
  id TEXT PRIMARY KEY,
  unit_id TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  place TEXT NOT NULL,
  phone TEXT,
  hours TEXT NOT NULL,
  basis TEXT NOT NULL,
  UNIQUE (unit_id, valid_from)
);
