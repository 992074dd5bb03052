-- The calendar of heads who receive the people. Days are ISO text, hours "08:00".

-- One dated rule of a unit; never changed but for its last day.
CREATE TABLE reception_rule (
  id TEXT PRIMARY KEY,
  unit_id TEXT NOT NULL,
  pattern TEXT NOT NULL,
  starts_at TEXT NOT NULL,
  ends_at TEXT NOT NULL,
  place TEXT NOT NULL,
  participants TEXT NOT NULL,
  content TEXT NOT NULL,
  delegation TEXT NOT NULL CHECK (delegation IN ('forbidden', 'special_case', 'allowed')),
  valid_from TEXT NOT NULL,
  valid_to TEXT,
  basis TEXT NOT NULL,
  CHECK (ends_at > starts_at),
  CHECK (valid_to IS NULL OR valid_to >= valid_from)
);

CREATE INDEX reception_rule_unit ON reception_rule (unit_id, valid_from, id);

CREATE TABLE reception_session (
  id TEXT PRIMARY KEY,
  unit_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('periodic', 'sudden', 'dialogue', 'dialogue_conference')),
  online BIGINT NOT NULL CHECK (online IN (0, 1)),
  rule_id TEXT REFERENCES reception_rule (id),
  fixed_on TEXT,
  day TEXT NOT NULL,
  starts_at TEXT NOT NULL,
  ends_at TEXT NOT NULL,
  place TEXT NOT NULL,
  participants TEXT NOT NULL,
  content TEXT NOT NULL,
  grounds TEXT,
  delegated BIGINT NOT NULL CHECK (delegated IN (0, 1)),
  deputy_post_id TEXT,
  deputy TEXT,
  stage TEXT NOT NULL CHECK (stage IN ('draft', 'published', 'postponed', 'held', 'nobody_came',
                                       'not_held')),
  why TEXT,
  moved_to TEXT,
  moved_from TEXT,
  received_by TEXT,
  by_hand BIGINT NOT NULL CHECK (by_hand IN (0, 1)),
  version BIGINT NOT NULL,
  CHECK (ends_at > starts_at),
  CHECK (delegated = 0 OR deputy IS NOT NULL),
  CHECK (stage <> 'postponed' OR (why IS NOT NULL AND moved_to IS NOT NULL)),
  CHECK (stage <> 'not_held' OR why IS NOT NULL)
);

CREATE INDEX reception_session_unit ON reception_session (unit_id, day, id);
-- What a rule says for a day is generated once.
CREATE UNIQUE INDEX reception_session_fixed ON reception_session (rule_id, fixed_on);

-- What was put up, when and by whom: the page as it was shown, with its digest.
CREATE TABLE reception_publication (
  id TEXT PRIMARY KEY,
  unit_id TEXT NOT NULL,
  published_at TEXT NOT NULL,
  published_by TEXT NOT NULL,
  publisher TEXT NOT NULL,
  post TEXT NOT NULL,
  page TEXT NOT NULL,
  digest TEXT NOT NULL
);

CREATE INDEX reception_publication_unit ON reception_publication (unit_id, published_at, id);

-- Which sessions it announced, and whether early enough before each.
CREATE TABLE reception_publication_session (
  publication_id TEXT NOT NULL REFERENCES reception_publication (id),
  session_id TEXT NOT NULL REFERENCES reception_session (id),
  day TEXT NOT NULL,
  publish_by TEXT NOT NULL,
  in_time BIGINT NOT NULL CHECK (in_time IN (0, 1)),
  PRIMARY KEY (publication_id, session_id)
);

CREATE INDEX reception_publication_of ON reception_publication_session (session_id);
