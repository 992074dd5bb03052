-- Receptions held online (NĐ 154/2026 Đ.16-24): why this one may be, and what was done to prepare and record it.
CREATE TABLE reception_online (
  session_id TEXT PRIMARY KEY REFERENCES reception_session (id),
  facts TEXT NOT NULL,
  secrecy_assured BIGINT NOT NULL CHECK (secrecy_assured IN (0, 1)),
  said_by_name TEXT NOT NULL
);
-- Each step as it was done, a test that failed too; only ever added to.
CREATE TABLE reception_online_step (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES reception_session (id),
  step TEXT NOT NULL CHECK (step IN ('notice', 'test', 'connect', 'record')),
  done_at TEXT NOT NULL,
  succeeded BIGINT NOT NULL CHECK (succeeded IN (0, 1)),
  note TEXT NOT NULL,
  kept_at TEXT,
  digest TEXT,
  kept_until TEXT,
  by_name TEXT NOT NULL,
  CHECK (step <> 'record' OR (kept_at IS NOT NULL AND digest IS NOT NULL AND kept_until IS NOT NULL))
);
CREATE INDEX reception_online_step_session ON reception_online_step (session_id, id);
