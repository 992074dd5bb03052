-- The paper (đơn) as it came in. What a denunciation must hide is not here but in vault_box.
CREATE TABLE petition (
  id TEXT PRIMARY KEY,
  unit_id TEXT NOT NULL,
  series TEXT NOT NULL CHECK (series IN ('KN', 'TC', 'KNPA', 'HH')),
  year BIGINT NOT NULL,
  seq BIGINT NOT NULL,
  number TEXT NOT NULL,
  former_number TEXT,
  channel TEXT NOT NULL CHECK (channel IN ('counter', 'post', 'web', 'forwarded')),
  forwarded_by TEXT,
  received_on TEXT NOT NULL,
  written_on TEXT,
  registered_at TEXT NOT NULL,
  registered_by TEXT NOT NULL,
  people_count BIGINT NOT NULL CHECK (people_count >= 1),
  appointment_document BIGINT NOT NULL CHECK (appointment_document IN (0, 1)),
  anonymous BIGINT NOT NULL CHECK (anonymous IN (0, 1)),
  sealed BIGINT NOT NULL CHECK (sealed IN (0, 1)),
  contents TEXT NOT NULL,
  checks TEXT NOT NULL,
  full_text TEXT,
  request TEXT,
  previous_handling TEXT,
  duplicate_of TEXT,
  code_hash TEXT NOT NULL UNIQUE,
  UNIQUE (unit_id, series, year, seq)
);
-- Who sent it. identity is NULL while sealed; sender_key is a keyed fingerprint.
CREATE TABLE petition_sender (
  petition_id TEXT NOT NULL REFERENCES petition (id),
  position BIGINT NOT NULL,
  unit_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('person', 'organisation')),
  representative BIGINT NOT NULL CHECK (representative IN (0, 1)),
  sender_key TEXT,
  identity TEXT,
  PRIMARY KEY (petition_id, position)
);
CREATE INDEX petition_sender_key ON petition_sender (unit_id, sender_key);
-- The last number given, per unit, series and year: taken in the transaction of the paper, so
-- that there are no gaps.
CREATE TABLE petition_counter (
  unit_id TEXT NOT NULL,
  series TEXT NOT NULL,
  year BIGINT NOT NULL,
  last BIGINT NOT NULL,
  PRIMARY KEY (unit_id, series, year)
);
-- A key that a client has used, so that a repeated request registers nothing twice.
CREATE TABLE petition_key (
  key TEXT PRIMARY KEY,
  digest TEXT NOT NULL,
  petition_id TEXT NOT NULL REFERENCES petition (id),
  used_on TEXT NOT NULL
);
