-- A group books with its representatives: where its written appointment is. The names of the others are in `told`.
ALTER TABLE booking ADD COLUMN appointment TEXT NOT NULL DEFAULT 'none'
  CHECK (appointment IN ('none', 'to_bring', 'uploaded', 'seen'));
-- A file may belong to a booking instead of a petition.
ALTER TABLE file ADD COLUMN booking_id TEXT REFERENCES booking (id);
CREATE INDEX file_booking ON file (booking_id) WHERE booking_id IS NOT NULL;
