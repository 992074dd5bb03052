-- What is sealed. The key is in a file outside the database; a copy of these tables shows nothing.
CREATE TABLE vault_box (
  petition_id TEXT PRIMARY KEY,
  box TEXT NOT NULL
);

-- A fingerprint of the one key that opens the boxes above, so that another key is refused at once.
CREATE TABLE vault_key (
  only_row BIGINT PRIMARY KEY CHECK (only_row = 1),
  fingerprint TEXT NOT NULL
);

-- One row an upload. Two rows may share a blob: the digest is keyed and says nothing outside.
CREATE TABLE file (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  type TEXT NOT NULL,
  size BIGINT NOT NULL CHECK (size > 0),
  digest TEXT NOT NULL,
  petition_id TEXT,
  uploaded_by TEXT,
  uploaded_at TEXT NOT NULL
);
CREATE INDEX file_petition ON file (petition_id, id);
CREATE INDEX file_digest ON file (digest);
