-- Lists are read in the order of an index, a page at a time; what lists are most often narrowed by
-- stands in it too, so that rows which do not match are passed over without being fetched, and
-- counting needs no row at all.
DROP INDEX matter_unit_due;
DROP INDEX matter_top_due;
DROP INDEX matter_unit_received;
DROP INDEX matter_top_received;
DROP INDEX matter_assignee;
CREATE INDEX matter_unit_sort ON matter (unit_id, sort_on, id, kind, topic, received_on, waiting,
  due_clock, assignee_id);
CREATE INDEX matter_top_sort ON matter (top_id, sort_on, id, kind, topic, received_on, waiting,
  due_clock, assignee_id, unit_id);
CREATE INDEX matter_unit_received ON matter (unit_id, received_on, id, kind, topic, is_open,
  decided_on, was_late, papers);
CREATE INDEX matter_top_received ON matter (top_id, received_on, id, kind, topic, is_open,
  decided_on, was_late, papers, unit_id);
CREATE INDEX matter_assignee ON matter (assignee_id, sort_on, id);
