-- A dialogue on one matter (LKN Đ.30; NĐ 155/2026 Đ.28, 28a). Who is invited, what was said and why it was put off is in `told`, sealed.
CREATE TABLE dialogue (
  id TEXT PRIMARY KEY,
  matter_id TEXT NOT NULL REFERENCES matter (id),
  unit_id TEXT NOT NULL,
  session_id TEXT NOT NULL UNIQUE REFERENCES reception_session (id),
  stage TEXT NOT NULL CHECK (stage IN ('called', 'held', 'not_held')),
  called_on TEXT NOT NULL,
  called_by_name TEXT NOT NULL,
  notices TEXT NOT NULL,
  recorded_on TEXT,
  recorded_by_name TEXT,
  report_owed BIGINT NOT NULL CHECK (report_owed IN (0, 1)),
  reported_on TEXT,
  told TEXT NOT NULL,
  version BIGINT NOT NULL,
  CHECK (stage <> 'held' OR recorded_on IS NOT NULL)
);
CREATE INDEX dialogue_matter ON dialogue (matter_id, id);
CREATE INDEX dialogue_unit ON dialogue (unit_id, stage, id);
CREATE INDEX dialogue_report ON dialogue (unit_id, id) WHERE stage = 'held' AND report_owed = 1 AND reported_on IS NULL;
-- What officers say of a matter that no figure shows and that bears on its dialogue; the ground is in `told`, sealed.
CREATE TABLE dialogue_facts (
  matter_id TEXT PRIMARY KEY REFERENCES matter (id),
  facts TEXT NOT NULL,
  said_on TEXT NOT NULL,
  said_by_name TEXT NOT NULL,
  told TEXT NOT NULL
);
-- A session on one matter is for those who are invited: nobody books a place in it.
ALTER TABLE reception_session ADD COLUMN by_invitation BIGINT NOT NULL DEFAULT 0 CHECK (by_invitation IN (0, 1));
