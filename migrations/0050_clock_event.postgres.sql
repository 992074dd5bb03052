-- Everything that happened to a clock, only ever added to; matter_clock is what the events have
-- made of it. The sum (question … provisional) is there where the event moved the limit.
CREATE TABLE matter_clock_event (
  matter_id TEXT NOT NULL REFERENCES matter (id),
  seq BIGINT NOT NULL,
  clock BIGINT NOT NULL,
  name TEXT NOT NULL,
  change TEXT NOT NULL,
  happened_on TEXT NOT NULL,
  ground TEXT NOT NULL,
  article TEXT NOT NULL,
  reason TEXT NOT NULL,
  document_number TEXT NOT NULL,
  due_before TEXT,
  question TEXT,
  input TEXT,
  field TEXT,
  started_on TEXT,
  raw_last_day TEXT,
  due_on TEXT,
  warn_on TEXT,
  rule TEXT,
  basis TEXT,
  provisional BIGINT CHECK (provisional IN (0, 1)),
  edition BIGINT,
  PRIMARY KEY (matter_id, seq)
);
