-- Receptions at the desk (lượt tiếp), the lines of Sổ tiếp công dân. Who came and what was said is in
-- `told`, sealed, whatever it is about: see src/visits/visit.h.
CREATE TABLE visit (
  id TEXT PRIMARY KEY,
  unit_id TEXT NOT NULL,
  year BIGINT NOT NULL,
  seq BIGINT NOT NULL,
  received_on TEXT NOT NULL,
  received_at TEXT NOT NULL,
  session_id TEXT,
  received_by TEXT NOT NULL,
  received_by_name TEXT NOT NULL,
  people_count BIGINT NOT NULL CHECK (people_count >= 1),
  denounces BIGINT NOT NULL CHECK (denounces IN (0, 1)),
  kinds TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('paper_taken', 'linked', 'guided', 'explained', 'refused')),
  petition_id TEXT REFERENCES petition (id),
  guided_to TEXT,
  document_number TEXT,
  refusal_ground TEXT,
  refusal_ground_on TEXT,
  notice_due_on TEXT,
  notice_edition BIGINT NOT NULL,
  notice_number TEXT,
  notice_issued_on TEXT,
  notice_signed_by TEXT,
  paper_page TEXT,
  told TEXT NOT NULL,
  registered_at TEXT NOT NULL,
  request_key TEXT NOT NULL UNIQUE,
  request_digest TEXT NOT NULL,
  version BIGINT NOT NULL,
  UNIQUE (unit_id, year, seq)
);
CREATE INDEX visit_day ON visit (unit_id, received_on, received_at, id);
CREATE INDEX visit_session ON visit (session_id) WHERE session_id IS NOT NULL;
CREATE INDEX visit_notice ON visit (notice_due_on) WHERE notice_due_on IS NOT NULL AND notice_issued_on IS NULL;
-- The matters a visit was about, in the order of its contents.
CREATE TABLE visit_matter (
  visit_id TEXT NOT NULL REFERENCES visit (id),
  position BIGINT NOT NULL,
  matter_id TEXT NOT NULL REFERENCES matter (id),
  PRIMARY KEY (visit_id, position)
);
CREATE INDEX visit_matter_matter ON visit_matter (matter_id);
