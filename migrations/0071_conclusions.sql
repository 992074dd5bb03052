-- What the head concluded about a visit he received, and what he directed (NĐ 154/2026 Đ.25-26). Words are
-- in `told`, sealed like those of the visit.
CREATE TABLE conclusion (
  id TEXT PRIMARY KEY,
  visit_id TEXT NOT NULL UNIQUE REFERENCES visit (id),
  unit_id TEXT NOT NULL,
  concluded_on TEXT NOT NULL,
  at_once BIGINT NOT NULL CHECK (at_once IN (0, 1)),
  due_on TEXT,
  notice_due_on TEXT,
  notice_edition BIGINT NOT NULL,
  notice_profile TEXT NOT NULL,
  notice_number TEXT,
  notice_issued_on TEXT,
  notice_signed_by TEXT,
  told TEXT NOT NULL,
  made_by_name TEXT NOT NULL,
  made_at TEXT NOT NULL,
  version BIGINT NOT NULL
);
CREATE INDEX conclusion_notice ON conclusion (notice_due_on)
  WHERE notice_due_on IS NOT NULL AND notice_issued_on IS NULL;
-- One instruction: who does what by when. A unit may pass it on to one below it.
CREATE TABLE directive (
  id TEXT PRIMARY KEY,
  conclusion_id TEXT NOT NULL REFERENCES conclusion (id),
  parent_id TEXT REFERENCES directive (id),
  issuer_unit_id TEXT NOT NULL,
  owner_unit_id TEXT NOT NULL,
  given_on TEXT NOT NULL,
  due_on TEXT NOT NULL,
  stage TEXT NOT NULL CHECK (stage IN ('open', 'reported', 'confirmed')),
  reported_by TEXT,
  reported_by_name TEXT,
  done_on TEXT,
  confirmed_by_name TEXT,
  confirmed_on TEXT,
  explained_on TEXT,
  urged BIGINT NOT NULL,
  urged_on TEXT,
  told TEXT NOT NULL,
  version BIGINT NOT NULL
);
CREATE INDEX directive_owner ON directive (owner_unit_id, stage, due_on, id);
CREATE INDEX directive_issuer ON directive (issuer_unit_id, stage, due_on, id);
CREATE INDEX directive_conclusion ON directive (conclusion_id, id);
CREATE INDEX directive_parent ON directive (parent_id) WHERE parent_id IS NOT NULL;
