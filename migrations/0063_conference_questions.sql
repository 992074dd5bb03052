-- Questions for a dialogue conference (hội nghị đối thoại), what was answered and promised. Who asked and in
-- what words is in `told`, sealed; `wording` is what a clerk has released for everybody.
CREATE TABLE conference_question (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES reception_session (id),
  unit_id TEXT NOT NULL,
  asked_through TEXT NOT NULL CHECK (asked_through IN ('portal', 'office')),
  asked_on TEXT NOT NULL,
  stage TEXT NOT NULL CHECK (stage IN ('asked', 'released', 'joined', 'set_aside')),
  topic TEXT,
  wording TEXT,
  joined_to TEXT REFERENCES conference_question (id),
  answer TEXT,
  answered_on TEXT,
  answered_by_name TEXT,
  promise TEXT,
  owner_unit_id TEXT,
  due_on TEXT,
  promise_stage TEXT CHECK (promise_stage IN ('open', 'reported', 'kept')),
  done_on TEXT,
  evidence TEXT,
  reported_by TEXT,
  reported_by_name TEXT,
  confirmed_by_name TEXT,
  confirmed_on TEXT,
  told TEXT NOT NULL,
  code_hash TEXT NOT NULL UNIQUE,
  request_key TEXT NOT NULL UNIQUE,
  request_digest TEXT NOT NULL,
  version BIGINT NOT NULL,
  CHECK (stage <> 'released' OR (wording IS NOT NULL AND topic IS NOT NULL)),
  CHECK (stage <> 'joined' OR joined_to IS NOT NULL),
  CHECK (promise IS NULL OR (owner_unit_id IS NOT NULL AND due_on IS NOT NULL AND promise_stage IS NOT NULL))
);
CREATE INDEX conference_question_session ON conference_question (session_id, id);
CREATE INDEX conference_question_unit ON conference_question (unit_id, id);
CREATE INDEX conference_question_owner ON conference_question (owner_unit_id, promise_stage, due_on, id)
  WHERE owner_unit_id IS NOT NULL;
