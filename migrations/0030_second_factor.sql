-- The second factor of a person: time-based one-time codes (RFC 6238), and codes for a lost
-- telephone. The secret is sealed with the key that is not in the database.
CREATE TABLE second_factors (
  user_id TEXT PRIMARY KEY REFERENCES users (id),
  secret_box TEXT NOT NULL,
  made_at BIGINT NOT NULL,
  confirmed_at BIGINT,
  last_step BIGINT NOT NULL DEFAULT 0
);

-- Keyed fingerprints; a used one stays, so that it can be told from a wrong one.
CREATE TABLE recovery_codes (
  code_hash TEXT PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES users (id),
  used_at BIGINT
);

CREATE INDEX recovery_codes_user ON recovery_codes (user_id);

-- Which posts need a second factor: those of the role in this unit and every unit below it.
CREATE TABLE second_factor_rules (
  unit_id TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('reception_officer', 'handler', 'head', 'deputy', 'overseer',
                                     'observer', 'administrator')),
  PRIMARY KEY (unit_id, role)
);
