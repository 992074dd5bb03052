-- The matter (vụ việc) behind one or more papers.
CREATE TABLE matter (
  id TEXT PRIMARY KEY,
  unit_id TEXT NOT NULL,
  top_id TEXT NOT NULL,
  search_row BIGINT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('complaint', 'denunciation', 'feedback')),
  instance TEXT NOT NULL CHECK (instance IN ('first', 'second')),
  stage TEXT NOT NULL,
  waiting TEXT NOT NULL,
  is_open BIGINT NOT NULL CHECK (is_open IN (0, 1)),
  number TEXT NOT NULL,
  topic TEXT NOT NULL,
  summary TEXT NOT NULL,
  sender_label TEXT NOT NULL,
  respondent TEXT,
  place_code TEXT,
  belongs_to TEXT NOT NULL,
  checks TEXT NOT NULL,
  several_contents BIGINT NOT NULL CHECK (several_contents IN (0, 1)),
  received_on TEXT NOT NULL,
  classified_on TEXT,
  accepted_on TEXT,
  decided_on TEXT,
  delivered_on TEXT,
  closed_on TEXT,
  is_complex BIGINT NOT NULL CHECK (is_complex IN (0, 1)),
  complexity_grounds TEXT NOT NULL,
  extensions TEXT NOT NULL,
  assignee_id TEXT,
  assignee_name TEXT,
  due_on TEXT,
  due_clock TEXT,
  was_late BIGINT NOT NULL CHECK (was_late IN (0, 1)),
  outcome TEXT,
  answer TEXT,
  previous_matter_id TEXT,
  withdrawal_asked_on TEXT,
  satisfaction TEXT,
  papers BIGINT NOT NULL,
  version BIGINT NOT NULL
);
CREATE INDEX matter_unit_due ON matter (unit_id, is_open, due_on, id);
CREATE INDEX matter_top_due ON matter (top_id, is_open, due_on, id);
CREATE INDEX matter_unit_received ON matter (unit_id, received_on, id);
CREATE INDEX matter_top_received ON matter (top_id, received_on, id);
CREATE INDEX matter_assignee ON matter (assignee_id, is_open, due_on, id);
-- Each clock with all that is needed to explain it again in ten years.
CREATE TABLE matter_clock (
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
);
CREATE TABLE matter_paper (
  matter_id TEXT NOT NULL REFERENCES matter (id),
  petition_id TEXT NOT NULL REFERENCES petition (id),
  duplicate BIGINT NOT NULL CHECK (duplicate IN (0, 1)),
  PRIMARY KEY (matter_id, petition_id)
);
CREATE INDEX matter_paper_petition ON matter_paper (petition_id);
-- The last row number given to the search index; newer matters have higher numbers.
CREATE TABLE search_counter (
  id BIGINT PRIMARY KEY CHECK (id = 1),
  last BIGINT NOT NULL
);
INSERT INTO search_counter (id, last) VALUES (1, 0);
