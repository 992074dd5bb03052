-- Papers with a secrecy stamp are not kept here: only where the paper register has them.
CREATE TABLE secret_reference (
  id TEXT PRIMARY KEY,
  unit_id TEXT NOT NULL,
  number TEXT NOT NULL,
  level TEXT NOT NULL CHECK (level IN ('mat', 'toi_mat', 'tuyet_mat')),
  received_on TEXT NOT NULL,
  kept_at TEXT NOT NULL,
  registered_by TEXT NOT NULL,
  registered_at TEXT NOT NULL
);
CREATE INDEX secret_reference_unit ON secret_reference (unit_id, received_on, id);
