-- What a data subject asks for (Law 91/2025, decree 356/2025). Who asks is sealed: a request may be
-- a denouncer's.
CREATE TABLE data_request (
  id TEXT PRIMARY KEY,
  unit_id TEXT NOT NULL,
  number TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('copy', 'erasure')),
  received_on TEXT NOT NULL,
  due_on TEXT NOT NULL,
  stage TEXT NOT NULL CHECK (stage IN ('open', 'answered', 'refused')),
  answered_on TEXT,
  reason TEXT,
  article TEXT,
  sealed_person TEXT NOT NULL,
  version BIGINT NOT NULL
);
CREATE INDEX data_request_due ON data_request (unit_id, stage, due_on, id);
