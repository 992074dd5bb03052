-- Places in a head's reception: booked beforehand or taken at the door. Who booked and what about is in
-- `told`, sealed, whatever it is about: see src/bookings/booking.h.
CREATE TABLE booking_book (
  session_id TEXT PRIMARY KEY REFERENCES reception_session (id),
  slot_minutes BIGINT NOT NULL CHECK (slot_minutes BETWEEN 5 AND 240),
  walk_ins BIGINT NOT NULL,
  version BIGINT NOT NULL
);
CREATE TABLE booking (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES reception_session (id),
  slot BIGINT,
  walk_in BIGINT,
  kind TEXT NOT NULL CHECK (kind IN ('complaint', 'denunciation', 'feedback')),
  priority TEXT NOT NULL CHECK (priority IN ('none', 'elderly', 'disabled', 'pregnant', 'meritorious')),
  people_count BIGINT NOT NULL CHECK (people_count >= 1),
  stage TEXT NOT NULL CHECK (stage IN ('booked', 'cancelled', 'arrived', 'called', 'received', 'missed')),
  carried_from TEXT REFERENCES reception_session (id),
  told TEXT NOT NULL,
  code_hash TEXT NOT NULL UNIQUE,
  booked_at TEXT NOT NULL,
  arrived_at TEXT,
  called_at TEXT,
  request_key TEXT NOT NULL UNIQUE,
  request_digest TEXT NOT NULL,
  version BIGINT NOT NULL
);
-- Two people never have one slot.
CREATE UNIQUE INDEX booking_slot ON booking (session_id, slot)
  WHERE slot IS NOT NULL AND stage <> 'cancelled' AND stage <> 'missed';
CREATE INDEX booking_session ON booking (session_id, id);
