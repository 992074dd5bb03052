ALTER TABLE matter_clock ADD COLUMN number BIGINT NOT NULL DEFAULT 0;
ALTER TABLE matter_clock ADD COLUMN suspended_on TEXT;
ALTER TABLE matter_clock ADD COLUMN appraisal_on TEXT;
ALTER TABLE matter_clock ADD COLUMN late_when_stopped BIGINT NOT NULL DEFAULT 0
  CHECK (late_when_stopped IN (0, 1));
UPDATE matter_clock SET number = position + 1;
-- What a clock that stands still has instead of a running limit.
ALTER TABLE matter ADD COLUMN stopped_on TEXT;
ALTER TABLE matter ADD COLUMN stopped_by TEXT;
-- Clocks from before: started with the limit as it stands now, and met.
INSERT INTO matter_clock_event (matter_id, seq, clock, name, change, happened_on, ground, article,
  reason, document_number, due_before, question, input, field, started_on, raw_last_day, due_on,
  warn_on, rule, basis, provisional, edition)
  SELECT matter_id, 2 * position, number, name, 'started', started_on, '', '', '', '', NULL,
    question, input, field, started_on, raw_last_day, due_on, warn_on, rule, basis,
    provisional, edition
  FROM matter_clock ORDER BY matter_id, position;
INSERT INTO matter_clock_event (matter_id, seq, clock, name, change, happened_on, ground, article,
  reason, document_number, due_before, question, input, field, started_on, raw_last_day, due_on,
  warn_on, rule, basis, provisional, edition)
  SELECT matter_id, 2 * position + 1, number, name, 'met', met_on, '', '', '', '', NULL,
    NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
  FROM matter_clock WHERE met_on IS NOT NULL ORDER BY matter_id, position;
