-- Keyed fingerprints of telephones, to find all that is held on one person. NULL: not yet reckoned,
-- empty: the sender gave none.
ALTER TABLE petition_sender ADD COLUMN phone_key TEXT;
CREATE INDEX petition_sender_phone ON petition_sender (unit_id, phone_key);
CREATE INDEX petition_sender_to_reckon ON petition_sender (petition_id) WHERE phone_key IS NULL;
