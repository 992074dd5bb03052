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
) WITH (fillfactor = 50);
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
) WITH (fillfactor = 50);
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
CREATE FUNCTION count_matter() RETURNS trigger AS $$
BEGIN
  INSERT INTO count_by_topic (scope_id, whole_line, month, kind, topic,
    matters, papers, answered, in_time, open)
  VALUES (NEW.unit_id, 0, substr(NEW.received_on, 1, 7), NEW.kind, NEW.topic, 1, NEW.papers,
    (CASE WHEN NEW.decided_on IS NULL THEN 0 ELSE 1 END),
    (CASE WHEN NEW.decided_on IS NULL OR NEW.was_late = 1 THEN 0 ELSE 1 END), NEW.is_open),
    (NEW.top_id, 1, substr(NEW.received_on, 1, 7), NEW.kind, NEW.topic, 1, NEW.papers,
    (CASE WHEN NEW.decided_on IS NULL THEN 0 ELSE 1 END),
    (CASE WHEN NEW.decided_on IS NULL OR NEW.was_late = 1 THEN 0 ELSE 1 END), NEW.is_open)
  ON CONFLICT (scope_id, whole_line, month, kind, topic) DO UPDATE SET
    matters = count_by_topic.matters + excluded.matters,
    papers = count_by_topic.papers + excluded.papers,
    answered = count_by_topic.answered + excluded.answered,
    in_time = count_by_topic.in_time + excluded.in_time, open = count_by_topic.open + excluded.open;
  INSERT INTO count_by_unit (top_id, month, kind, unit_id,
    matters, papers, answered, in_time, open)
  VALUES (NEW.top_id, substr(NEW.received_on, 1, 7), NEW.kind, NEW.unit_id, 1, NEW.papers,
    (CASE WHEN NEW.decided_on IS NULL THEN 0 ELSE 1 END),
    (CASE WHEN NEW.decided_on IS NULL OR NEW.was_late = 1 THEN 0 ELSE 1 END), NEW.is_open)
  ON CONFLICT (top_id, month, kind, unit_id) DO UPDATE SET
    matters = count_by_unit.matters + excluded.matters,
    papers = count_by_unit.papers + excluded.papers,
    answered = count_by_unit.answered + excluded.answered,
    in_time = count_by_unit.in_time + excluded.in_time, open = count_by_unit.open + excluded.open;
  RETURN NULL;
END
$$ LANGUAGE plpgsql;
CREATE FUNCTION count_matter_again() RETURNS trigger AS $$
BEGIN
  INSERT INTO count_by_topic (scope_id, whole_line, month, kind, topic,
    matters, papers, answered, in_time, open)
  VALUES (OLD.unit_id, 0, substr(OLD.received_on, 1, 7), OLD.kind, OLD.topic, -1, -OLD.papers,
    -(CASE WHEN OLD.decided_on IS NULL THEN 0 ELSE 1 END),
    -(CASE WHEN OLD.decided_on IS NULL OR OLD.was_late = 1 THEN 0 ELSE 1 END), -OLD.is_open),
    (OLD.top_id, 1, substr(OLD.received_on, 1, 7), OLD.kind, OLD.topic, -1, -OLD.papers,
    -(CASE WHEN OLD.decided_on IS NULL THEN 0 ELSE 1 END),
    -(CASE WHEN OLD.decided_on IS NULL OR OLD.was_late = 1 THEN 0 ELSE 1 END), -OLD.is_open)
  ON CONFLICT (scope_id, whole_line, month, kind, topic) DO UPDATE SET
    matters = count_by_topic.matters + excluded.matters,
    papers = count_by_topic.papers + excluded.papers,
    answered = count_by_topic.answered + excluded.answered,
    in_time = count_by_topic.in_time + excluded.in_time, open = count_by_topic.open + excluded.open;
  INSERT INTO count_by_unit (top_id, month, kind, unit_id,
    matters, papers, answered, in_time, open)
  VALUES (OLD.top_id, substr(OLD.received_on, 1, 7), OLD.kind, OLD.unit_id, -1, -OLD.papers,
    -(CASE WHEN OLD.decided_on IS NULL THEN 0 ELSE 1 END),
    -(CASE WHEN OLD.decided_on IS NULL OR OLD.was_late = 1 THEN 0 ELSE 1 END), -OLD.is_open)
  ON CONFLICT (top_id, month, kind, unit_id) DO UPDATE SET
    matters = count_by_unit.matters + excluded.matters,
    papers = count_by_unit.papers + excluded.papers,
    answered = count_by_unit.answered + excluded.answered,
    in_time = count_by_unit.in_time + excluded.in_time, open = count_by_unit.open + excluded.open;
  INSERT INTO count_by_topic (scope_id, whole_line, month, kind, topic,
    matters, papers, answered, in_time, open)
  VALUES (NEW.unit_id, 0, substr(NEW.received_on, 1, 7), NEW.kind, NEW.topic, 1, NEW.papers,
    (CASE WHEN NEW.decided_on IS NULL THEN 0 ELSE 1 END),
    (CASE WHEN NEW.decided_on IS NULL OR NEW.was_late = 1 THEN 0 ELSE 1 END), NEW.is_open),
    (NEW.top_id, 1, substr(NEW.received_on, 1, 7), NEW.kind, NEW.topic, 1, NEW.papers,
    (CASE WHEN NEW.decided_on IS NULL THEN 0 ELSE 1 END),
    (CASE WHEN NEW.decided_on IS NULL OR NEW.was_late = 1 THEN 0 ELSE 1 END), NEW.is_open)
  ON CONFLICT (scope_id, whole_line, month, kind, topic) DO UPDATE SET
    matters = count_by_topic.matters + excluded.matters,
    papers = count_by_topic.papers + excluded.papers,
    answered = count_by_topic.answered + excluded.answered,
    in_time = count_by_topic.in_time + excluded.in_time, open = count_by_topic.open + excluded.open;
  INSERT INTO count_by_unit (top_id, month, kind, unit_id,
    matters, papers, answered, in_time, open)
  VALUES (NEW.top_id, substr(NEW.received_on, 1, 7), NEW.kind, NEW.unit_id, 1, NEW.papers,
    (CASE WHEN NEW.decided_on IS NULL THEN 0 ELSE 1 END),
    (CASE WHEN NEW.decided_on IS NULL OR NEW.was_late = 1 THEN 0 ELSE 1 END), NEW.is_open)
  ON CONFLICT (top_id, month, kind, unit_id) DO UPDATE SET
    matters = count_by_unit.matters + excluded.matters,
    papers = count_by_unit.papers + excluded.papers,
    answered = count_by_unit.answered + excluded.answered,
    in_time = count_by_unit.in_time + excluded.in_time, open = count_by_unit.open + excluded.open;
  RETURN NULL;
END
$$ LANGUAGE plpgsql;
CREATE FUNCTION count_matter_out() RETURNS trigger AS $$
BEGIN
  INSERT INTO count_by_topic (scope_id, whole_line, month, kind, topic,
    matters, papers, answered, in_time, open)
  VALUES (OLD.unit_id, 0, substr(OLD.received_on, 1, 7), OLD.kind, OLD.topic, -1, -OLD.papers,
    -(CASE WHEN OLD.decided_on IS NULL THEN 0 ELSE 1 END),
    -(CASE WHEN OLD.decided_on IS NULL OR OLD.was_late = 1 THEN 0 ELSE 1 END), -OLD.is_open),
    (OLD.top_id, 1, substr(OLD.received_on, 1, 7), OLD.kind, OLD.topic, -1, -OLD.papers,
    -(CASE WHEN OLD.decided_on IS NULL THEN 0 ELSE 1 END),
    -(CASE WHEN OLD.decided_on IS NULL OR OLD.was_late = 1 THEN 0 ELSE 1 END), -OLD.is_open)
  ON CONFLICT (scope_id, whole_line, month, kind, topic) DO UPDATE SET
    matters = count_by_topic.matters + excluded.matters,
    papers = count_by_topic.papers + excluded.papers,
    answered = count_by_topic.answered + excluded.answered,
    in_time = count_by_topic.in_time + excluded.in_time, open = count_by_topic.open + excluded.open;
  INSERT INTO count_by_unit (top_id, month, kind, unit_id,
    matters, papers, answered, in_time, open)
  VALUES (OLD.top_id, substr(OLD.received_on, 1, 7), OLD.kind, OLD.unit_id, -1, -OLD.papers,
    -(CASE WHEN OLD.decided_on IS NULL THEN 0 ELSE 1 END),
    -(CASE WHEN OLD.decided_on IS NULL OR OLD.was_late = 1 THEN 0 ELSE 1 END), -OLD.is_open)
  ON CONFLICT (top_id, month, kind, unit_id) DO UPDATE SET
    matters = count_by_unit.matters + excluded.matters,
    papers = count_by_unit.papers + excluded.papers,
    answered = count_by_unit.answered + excluded.answered,
    in_time = count_by_unit.in_time + excluded.in_time, open = count_by_unit.open + excluded.open;
  RETURN NULL;
END
$$ LANGUAGE plpgsql;
CREATE TRIGGER matter_counted AFTER INSERT ON matter
  FOR EACH ROW EXECUTE FUNCTION count_matter();
CREATE TRIGGER matter_counted_again AFTER UPDATE ON matter
  FOR EACH ROW WHEN (OLD.kind <> NEW.kind OR OLD.topic <> NEW.topic OR OLD.papers <> NEW.papers
  OR OLD.is_open <> NEW.is_open OR OLD.was_late <> NEW.was_late
  OR (OLD.decided_on IS NULL) <> (NEW.decided_on IS NULL) OR OLD.received_on <> NEW.received_on
  OR OLD.unit_id <> NEW.unit_id OR OLD.top_id <> NEW.top_id)
  EXECUTE FUNCTION count_matter_again();
CREATE TRIGGER matter_counted_out AFTER DELETE ON matter
  FOR EACH ROW EXECUTE FUNCTION count_matter_out();
