-- The day a worklist is sorted by: the legal day that ends first; an open matter without a running
-- clock comes after those, a closed one last.
ALTER TABLE matter ADD COLUMN sort_on TEXT GENERATED ALWAYS AS (
  COALESCE(due_on, CASE is_open WHEN 1 THEN '9999-12-30' ELSE '9999-12-31' END)) STORED;
