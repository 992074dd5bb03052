-- Sudden receptions proposed from what is known of a matter (LTCD Đ.18.3; QĐ 11-QĐi/TW Đ.4.2).
-- What an officer knows and no figure shows, with the ground he wrote; the words are in `told`, sealed.
CREATE TABLE sudden_mark (
  id TEXT PRIMARY KEY,
  matter_id TEXT NOT NULL REFERENCES matter (id),
  fact TEXT NOT NULL,
  marked_on TEXT NOT NULL,
  marked_by_name TEXT NOT NULL,
  taken_back_on TEXT,
  taken_back_by_name TEXT,
  told TEXT NOT NULL
);
CREATE INDEX sudden_mark_matter ON sudden_mark (matter_id, id);
CREATE UNIQUE INDEX sudden_mark_fact ON sudden_mark (matter_id, fact) WHERE taken_back_on IS NULL;
-- One row a matter: how it stands with the head. `urgency` 0: the law requires a reception; 1: the head judges.
CREATE TABLE sudden_proposal (
  matter_id TEXT PRIMARY KEY REFERENCES matter (id),
  unit_id TEXT NOT NULL,
  stage TEXT NOT NULL CHECK (stage IN ('waiting', 'answered', 'lapsed')),
  urgency BIGINT NOT NULL CHECK (urgency IN (0, 1)),
  shown_from TEXT NOT NULL,
  proposed_on TEXT NOT NULL,
  times BIGINT NOT NULL,
  seen TEXT NOT NULL,
  answered_facts TEXT NOT NULL,
  version BIGINT NOT NULL
);
CREATE INDEX sudden_proposal_board ON sudden_proposal (unit_id, stage, urgency, shown_from, matter_id);
-- What the head answered, with what he saw then; only ever added to.
CREATE TABLE sudden_answer (
  id TEXT PRIMARY KEY,
  matter_id TEXT NOT NULL REFERENCES matter (id),
  unit_id TEXT NOT NULL,
  answer TEXT NOT NULL CHECK (answer IN ('receive', 'decline', 'defer')),
  answered_on TEXT NOT NULL,
  answered_by_name TEXT NOT NULL,
  post TEXT NOT NULL,
  proposed_on TEXT NOT NULL,
  day TEXT,
  session_id TEXT REFERENCES reception_session (id),
  seen TEXT NOT NULL,
  told TEXT NOT NULL,
  CHECK (answer <> 'receive' OR session_id IS NOT NULL),
  CHECK (answer = 'decline' OR day IS NOT NULL)
);
CREATE INDEX sudden_answer_unit ON sudden_answer (unit_id, answered_on, id);
CREATE INDEX sudden_answer_matter ON sudden_answer (matter_id, id);
CREATE INDEX sudden_answer_session ON sudden_answer (session_id) WHERE session_id IS NOT NULL;
-- How far the journal has been followed, until which day the days that pass were looked at, and under which law.
CREATE TABLE sudden_watch (
  id BIGINT PRIMARY KEY CHECK (id = 1),
  seq BIGINT NOT NULL,
  looked_on TEXT NOT NULL,
  edition BIGINT NOT NULL
);
INSERT INTO sudden_watch (id, seq, looked_on, edition) VALUES (1, 0, '2000-01-01', 0);
