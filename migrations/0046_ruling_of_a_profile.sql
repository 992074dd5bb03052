-- A fourth kind of ruling: from which day on the office follows a local regulation
-- ({"profile", "from"}). Only the list of kinds becomes longer.
CREATE TABLE ruling_with_profiles (
  edition BIGINT PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('calendar_decision', 'withdrawal', 'reading', 'profile')),
  content TEXT NOT NULL,
  reason TEXT NOT NULL,
  entered_at TEXT NOT NULL,
  entered_by TEXT NOT NULL
);
INSERT INTO ruling_with_profiles (edition, id, kind, content, reason, entered_at, entered_by)
  SELECT edition, id, kind, content, reason, entered_at, entered_by FROM ruling;
DROP TABLE ruling;
ALTER TABLE ruling_with_profiles RENAME TO ruling;
