-- A matter that nobody handles yet and a sender without a telephone need no row in these.
DROP INDEX matter_assignee;
CREATE INDEX matter_assignee ON matter (assignee_id, sort_on, id) WHERE assignee_id IS NOT NULL;
DROP INDEX IF EXISTS petition_sender_key;
CREATE INDEX petition_sender_key ON petition_sender (unit_id, sender_key)
  WHERE sender_key IS NOT NULL;
DROP INDEX IF EXISTS petition_sender_phone;
CREATE INDEX petition_sender_phone ON petition_sender (unit_id, phone_key) WHERE phone_key <> '';
