-- What happened at the place of reception that is no reception (sự việc): see src/incidents/. What was
-- written, with whom was informed, is in `told`, sealed.
CREATE TABLE incident (
  id TEXT PRIMARY KEY,
  unit_id TEXT NOT NULL,
  year BIGINT NOT NULL,
  seq BIGINT NOT NULL,
  happened_on TEXT NOT NULL,
  happened_at TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('disorder', 'threat', 'weapon', 'crowd', 'recording', 'medical',
    'left_behind', 'damage', 'breakdown', 'other')),
  session_id TEXT,
  visit_id TEXT REFERENCES visit (id),
  people_count BIGINT CHECK (people_count >= 1),
  closed_on TEXT,
  told TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  recorded_by_name TEXT NOT NULL,
  request_key TEXT NOT NULL UNIQUE,
  request_digest TEXT NOT NULL,
  version BIGINT NOT NULL,
  UNIQUE (unit_id, year, seq)
);
CREATE INDEX incident_day ON incident (unit_id, happened_on, happened_at, id);
