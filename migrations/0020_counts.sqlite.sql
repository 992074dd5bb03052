-- How many matters there are of each sort, by month of receipt: kept by the database itself with
-- every change of a matter, so that a dashboard reads hundreds of rows and not a million. What is
-- overdue is not here: that changes with the day. src/matters/counts_store.cpp counts it all again.
CREATE TABLE count_by_topic (
  scope_id TEXT NOT NULL,
  whole_line BIGINT NOT NULL CHECK (whole_line IN (0, 1)),
  month TEXT NOT NULL,
  kind TEXT NOT NULL,
  topic TEXT NOT NULL,
  matters BIGINT NOT NULL,
  papers BIGINT NOT NULL,
  answered BIGINT NOT NULL,
  in_time BIGINT NOT NULL,
  open BIGINT NOT NULL,
  PRIMARY KEY (scope_id, whole_line, month, kind, topic)
) WITHOUT ROWID;
CREATE TABLE count_by_unit (
  top_id TEXT NOT NULL,
  month TEXT NOT NULL,
  kind TEXT NOT NULL,
  unit_id TEXT NOT NULL,
  matters BIGINT NOT NULL,
  papers BIGINT NOT NULL,
  answered BIGINT NOT NULL,
  in_time BIGINT NOT NULL,
  open BIGINT NOT NULL,
  PRIMARY KEY (top_id, month, kind, unit_id)
) WITHOUT ROWID;
INSERT INTO count_by_topic (scope_id, whole_line, month, kind, topic,
  matters, papers, answered, in_time, open)
  SELECT unit_id, 0, substr(received_on, 1, 7), kind, topic, count(*), CAST(sum(papers) AS BIGINT),
    CAST(sum(CASE WHEN decided_on IS NULL THEN 0 ELSE 1 END) AS BIGINT),
    CAST(sum(CASE WHEN decided_on IS NULL OR was_late = 1 THEN 0 ELSE 1 END) AS BIGINT),
    CAST(sum(is_open) AS BIGINT)
  FROM matter GROUP BY unit_id, substr(received_on, 1, 7), kind, topic;
INSERT INTO count_by_topic (scope_id, whole_line, month, kind, topic,
  matters, papers, answered, in_time, open)
  SELECT top_id, 1, substr(received_on, 1, 7), kind, topic, count(*), CAST(sum(papers) AS BIGINT),
    CAST(sum(CASE WHEN decided_on IS NULL THEN 0 ELSE 1 END) AS BIGINT),
    CAST(sum(CASE WHEN decided_on IS NULL OR was_late = 1 THEN 0 ELSE 1 END) AS BIGINT),
    CAST(sum(is_open) AS BIGINT)
  FROM matter GROUP BY top_id, substr(received_on, 1, 7), kind, topic;
INSERT INTO count_by_unit (top_id, month, kind, unit_id,
  matters, papers, answered, in_time, open)
  SELECT top_id, substr(received_on, 1, 7), kind, unit_id, count(*), CAST(sum(papers) AS BIGINT),
    CAST(sum(CASE WHEN decided_on IS NULL THEN 0 ELSE 1 END) AS BIGINT),
    CAST(sum(CASE WHEN decided_on IS NULL OR was_late = 1 THEN 0 ELSE 1 END) AS BIGINT),
    CAST(sum(is_open) AS BIGINT)
  FROM matter GROUP BY top_id, substr(received_on, 1, 7), kind, unit_id;
CREATE TRIGGER matter_counted AFTER INSERT ON matter BEGIN
  INSERT INTO count_by_topic (scope_id, whole_line, month, kind, topic,
    matters, papers, answered, in_time, open)
  VALUES (new.unit_id, 0, substr(new.received_on, 1, 7), new.kind, new.topic, 1, new.papers,
    (CASE WHEN new.decided_on IS NULL THEN 0 ELSE 1 END),
    (CASE WHEN new.decided_on IS NULL OR new.was_late = 1 THEN 0 ELSE 1 END), new.is_open),
    (new.top_id, 1, substr(new.received_on, 1, 7), new.kind, new.topic, 1, new.papers,
    (CASE WHEN new.decided_on IS NULL THEN 0 ELSE 1 END),
    (CASE WHEN new.decided_on IS NULL OR new.was_late = 1 THEN 0 ELSE 1 END), new.is_open)
  ON CONFLICT (scope_id, whole_line, month, kind, topic) DO UPDATE SET
    matters = count_by_topic.matters + excluded.matters,
    papers = count_by_topic.papers + excluded.papers,
    answered = count_by_topic.answered + excluded.answered,
    in_time = count_by_topic.in_time + excluded.in_time, open = count_by_topic.open + excluded.open;
  INSERT INTO count_by_unit (top_id, month, kind, unit_id,
    matters, papers, answered, in_time, open)
  VALUES (new.top_id, substr(new.received_on, 1, 7), new.kind, new.unit_id, 1, new.papers,
    (CASE WHEN new.decided_on IS NULL THEN 0 ELSE 1 END),
    (CASE WHEN new.decided_on IS NULL OR new.was_late = 1 THEN 0 ELSE 1 END), new.is_open)
  ON CONFLICT (top_id, month, kind, unit_id) DO UPDATE SET
    matters = count_by_unit.matters + excluded.matters,
    papers = count_by_unit.papers + excluded.papers,
    answered = count_by_unit.answered + excluded.answered,
    in_time = count_by_unit.in_time + excluded.in_time, open = count_by_unit.open + excluded.open;
END;
CREATE TRIGGER matter_counted_again AFTER UPDATE ON matter
WHEN old.kind <> new.kind OR old.topic <> new.topic OR old.papers <> new.papers
  OR old.is_open <> new.is_open OR old.was_late <> new.was_late
  OR (old.decided_on IS NULL) <> (new.decided_on IS NULL) OR old.received_on <> new.received_on
  OR old.unit_id <> new.unit_id OR old.top_id <> new.top_id
BEGIN
  INSERT INTO count_by_topic (scope_id, whole_line, month, kind, topic,
    matters, papers, answered, in_time, open)
  VALUES (old.unit_id, 0, substr(old.received_on, 1, 7), old.kind, old.topic, -1, -old.papers,
    -(CASE WHEN old.decided_on IS NULL THEN 0 ELSE 1 END),
    -(CASE WHEN old.decided_on IS NULL OR old.was_late = 1 THEN 0 ELSE 1 END), -old.is_open),
    (old.top_id, 1, substr(old.received_on, 1, 7), old.kind, old.topic, -1, -old.papers,
    -(CASE WHEN old.decided_on IS NULL THEN 0 ELSE 1 END),
    -(CASE WHEN old.decided_on IS NULL OR old.was_late = 1 THEN 0 ELSE 1 END), -old.is_open)
  ON CONFLICT (scope_id, whole_line, month, kind, topic) DO UPDATE SET
    matters = count_by_topic.matters + excluded.matters,
    papers = count_by_topic.papers + excluded.papers,
    answered = count_by_topic.answered + excluded.answered,
    in_time = count_by_topic.in_time + excluded.in_time, open = count_by_topic.open + excluded.open;
  INSERT INTO count_by_topic (scope_id, whole_line, month, kind, topic,
    matters, papers, answered, in_time, open)
  VALUES (new.unit_id, 0, substr(new.received_on, 1, 7), new.kind, new.topic, 1, new.papers,
    (CASE WHEN new.decided_on IS NULL THEN 0 ELSE 1 END),
    (CASE WHEN new.decided_on IS NULL OR new.was_late = 1 THEN 0 ELSE 1 END), new.is_open),
    (new.top_id, 1, substr(new.received_on, 1, 7), new.kind, new.topic, 1, new.papers,
    (CASE WHEN new.decided_on IS NULL THEN 0 ELSE 1 END),
    (CASE WHEN new.decided_on IS NULL OR new.was_late = 1 THEN 0 ELSE 1 END), new.is_open)
  ON CONFLICT (scope_id, whole_line, month, kind, topic) DO UPDATE SET
    matters = count_by_topic.matters + excluded.matters,
    papers = count_by_topic.papers + excluded.papers,
    answered = count_by_topic.answered + excluded.answered,
    in_time = count_by_topic.in_time + excluded.in_time, open = count_by_topic.open + excluded.open;
  INSERT INTO count_by_unit (top_id, month, kind, unit_id,
    matters, papers, answered, in_time, open)
  VALUES (old.top_id, substr(old.received_on, 1, 7), old.kind, old.unit_id, -1, -old.papers,
    -(CASE WHEN old.decided_on IS NULL THEN 0 ELSE 1 END),
    -(CASE WHEN old.decided_on IS NULL OR old.was_late = 1 THEN 0 ELSE 1 END), -old.is_open)
  ON CONFLICT (top_id, month, kind, unit_id) DO UPDATE SET
    matters = count_by_unit.matters + excluded.matters,
    papers = count_by_unit.papers + excluded.papers,
    answered = count_by_unit.answered + excluded.answered,
    in_time = count_by_unit.in_time + excluded.in_time, open = count_by_unit.open + excluded.open;
  INSERT INTO count_by_unit (top_id, month, kind, unit_id,
    matters, papers, answered, in_time, open)
  VALUES (new.top_id, substr(new.received_on, 1, 7), new.kind, new.unit_id, 1, new.papers,
    (CASE WHEN new.decided_on IS NULL THEN 0 ELSE 1 END),
    (CASE WHEN new.decided_on IS NULL OR new.was_late = 1 THEN 0 ELSE 1 END), new.is_open)
  ON CONFLICT (top_id, month, kind, unit_id) DO UPDATE SET
    matters = count_by_unit.matters + excluded.matters,
    papers = count_by_unit.papers + excluded.papers,
    answered = count_by_unit.answered + excluded.answered,
    in_time = count_by_unit.in_time + excluded.in_time, open = count_by_unit.open + excluded.open;
END;
CREATE TRIGGER matter_counted_out AFTER DELETE ON matter BEGIN
  INSERT INTO count_by_topic (scope_id, whole_line, month, kind, topic,
    matters, papers, answered, in_time, open)
  VALUES (old.unit_id, 0, substr(old.received_on, 1, 7), old.kind, old.topic, -1, -old.papers,
    -(CASE WHEN old.decided_on IS NULL THEN 0 ELSE 1 END),
    -(CASE WHEN old.decided_on IS NULL OR old.was_late = 1 THEN 0 ELSE 1 END), -old.is_open),
    (old.top_id, 1, substr(old.received_on, 1, 7), old.kind, old.topic, -1, -old.papers,
    -(CASE WHEN old.decided_on IS NULL THEN 0 ELSE 1 END),
    -(CASE WHEN old.decided_on IS NULL OR old.was_late = 1 THEN 0 ELSE 1 END), -old.is_open)
  ON CONFLICT (scope_id, whole_line, month, kind, topic) DO UPDATE SET
    matters = count_by_topic.matters + excluded.matters,
    papers = count_by_topic.papers + excluded.papers,
    answered = count_by_topic.answered + excluded.answered,
    in_time = count_by_topic.in_time + excluded.in_time, open = count_by_topic.open + excluded.open;
  INSERT INTO count_by_unit (top_id, month, kind, unit_id,
    matters, papers, answered, in_time, open)
  VALUES (old.top_id, substr(old.received_on, 1, 7), old.kind, old.unit_id, -1, -old.papers,
    -(CASE WHEN old.decided_on IS NULL THEN 0 ELSE 1 END),
    -(CASE WHEN old.decided_on IS NULL OR old.was_late = 1 THEN 0 ELSE 1 END), -old.is_open)
  ON CONFLICT (top_id, month, kind, unit_id) DO UPDATE SET
    matters = count_by_unit.matters + excluded.matters,
    papers = count_by_unit.papers + excluded.papers,
    answered = count_by_unit.answered + excluded.answered,
    in_time = count_by_unit.in_time + excluded.in_time, open = count_by_unit.open + excluded.open;
END;
