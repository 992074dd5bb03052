-- The matters that a booking is about: by the code of its paper, or as the clerk found them. Who may read that they
-- belong together is asked of the matters at each reading: see src/bookings/about.h.
CREATE TABLE booking_matter (
  booking_id TEXT NOT NULL REFERENCES booking (id),
  matter_id TEXT NOT NULL REFERENCES matter (id),
  PRIMARY KEY (booking_id, matter_id)
);
CREATE INDEX booking_matter_matter ON booking_matter (matter_id);
