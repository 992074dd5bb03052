-- Small tables kept in the order of their key: one tree instead of two, so that registering a paper
-- writes fewer pages (docs/decisions/0014). PostgreSQL has no such tables.
CREATE TABLE petition_key_by_key (
  key TEXT PRIMARY KEY,
  digest TEXT NOT NULL,
  petition_id TEXT NOT NULL REFERENCES petition (id),
  used_on TEXT NOT NULL
) WITHOUT ROWID;
INSERT INTO petition_key_by_key (key, digest, petition_id, used_on)
  SELECT key, digest, petition_id, used_on FROM petition_key ORDER BY key;
DROP TABLE petition_key;
ALTER TABLE petition_key_by_key RENAME TO petition_key;

CREATE TABLE matter_paper_by_matter (
  matter_id TEXT NOT NULL REFERENCES matter (id),
  petition_id TEXT NOT NULL REFERENCES petition (id),
  duplicate BIGINT NOT NULL CHECK (duplicate IN (0, 1)),
  PRIMARY KEY (matter_id, petition_id)
) WITHOUT ROWID;
INSERT INTO matter_paper_by_matter (matter_id, petition_id, duplicate)
  SELECT matter_id, petition_id, duplicate FROM matter_paper ORDER BY matter_id, petition_id;
DROP TABLE matter_paper;
ALTER TABLE matter_paper_by_matter RENAME TO matter_paper;
CREATE INDEX matter_paper_petition ON matter_paper (petition_id);

CREATE TABLE matter_clock_by_matter (
  matter_id TEXT NOT NULL REFERENCES matter (id),
  position BIGINT NOT NULL,
  name TEXT NOT NULL,
  question TEXT NOT NULL,
  input TEXT NOT NULL,
  field TEXT NOT NULL,
  started_on TEXT NOT NULL,
  raw_last_day TEXT,
  due_on TEXT NOT NULL,
  warn_on TEXT NOT NULL,
  met_on TEXT,
  rule TEXT NOT NULL,
  basis TEXT NOT NULL,
  provisional BIGINT NOT NULL CHECK (provisional IN (0, 1)),
  PRIMARY KEY (matter_id, position)
) WITHOUT ROWID;
INSERT INTO matter_clock_by_matter (matter_id, position, name, question, input, field, started_on,
  raw_last_day, due_on, warn_on, met_on, rule, basis, provisional)
  SELECT matter_id, position, name, question, input, field, started_on, raw_last_day, due_on,
    warn_on, met_on, rule, basis, provisional
  FROM matter_clock ORDER BY matter_id, position;
DROP TABLE matter_clock;
ALTER TABLE matter_clock_by_matter RENAME TO matter_clock;
