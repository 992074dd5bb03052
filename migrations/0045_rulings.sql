-- What the office itself has ruled about the law, in order: a decision on the calendar that came
-- late, its withdrawal, another reading of a doubtful wording. Rows are only added; the number of a
-- row is the edition of the law that begins with it (law/engine.h, adopt). content: JSON.
CREATE TABLE ruling (
  edition BIGINT PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('calendar_decision', 'withdrawal', 'reading')),
  content TEXT NOT NULL,
  reason TEXT NOT NULL,
  entered_at TEXT NOT NULL,
  entered_by TEXT NOT NULL
);
-- With which edition a deadline was reckoned, so that its sum stays what it was.
ALTER TABLE matter_clock ADD COLUMN edition BIGINT NOT NULL DEFAULT 0;
ALTER TABLE data_request ADD COLUMN edition BIGINT NOT NULL DEFAULT 0;
