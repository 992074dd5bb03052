-- Who booked and gave a telephone is called: once before the day, and once when it is moved. `session_id` is the day
-- he was told of: a day that is moved again is told again.
CREATE TABLE booking_call (
  booking_id TEXT NOT NULL REFERENCES booking (id),
  session_id TEXT NOT NULL REFERENCES reception_session (id),
  about TEXT NOT NULL CHECK (about IN ('reminder', 'new_day')),
  outcome TEXT NOT NULL CHECK (outcome IN ('told', 'not_reached')),
  called_on TEXT NOT NULL,
  tries BIGINT NOT NULL CHECK (tries >= 1),
  PRIMARY KEY (booking_id, session_id, about)
);
CREATE INDEX booking_carried ON booking (session_id) WHERE carried_from IS NOT NULL;
