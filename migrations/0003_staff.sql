-- Users, their posts and sign-in sessions. Instants are seconds since 1970, days ISO text.

CREATE TABLE users (
  id TEXT PRIMARY KEY,
  login TEXT NOT NULL,
  login_folded TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  name_folded TEXT NOT NULL,
  password_hash TEXT NOT NULL,
  must_change_password BIGINT NOT NULL CHECK (must_change_password IN (0, 1)),
  password_expires_at BIGINT,
  failures BIGINT NOT NULL DEFAULT 0,
  active BIGINT NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
  created_at BIGINT NOT NULL
);

CREATE INDEX users_name ON users (name_folded, id);

-- What a person may do comes from these rows alone. A deputy acts by a dated document.
CREATE TABLE posts (
  id TEXT PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES users (id),
  unit_id TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('reception_officer', 'handler', 'head', 'deputy', 'overseer',
                                     'observer', 'administrator')),
  title TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  valid_to TEXT,
  document TEXT,
  ended_reason TEXT,
  CHECK (valid_to IS NULL OR valid_to >= valid_from),
  CHECK (role <> 'deputy' OR document IS NOT NULL)
);

CREATE INDEX posts_user ON posts (user_id);
CREATE INDEX posts_unit ON posts (unit_id, user_id);

-- token_hash is a keyed hash: a copy of this table signs nobody in.
CREATE TABLE sessions (
  token_hash TEXT PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES users (id),
  created_at BIGINT NOT NULL,
  seen_at BIGINT NOT NULL,
  ended_at BIGINT
);

CREATE INDEX sessions_user ON sessions (user_id);
CREATE INDEX sessions_created ON sessions (created_at);
