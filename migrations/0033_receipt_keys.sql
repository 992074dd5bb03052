-- The keys with which a unit signs its receipts. The seed is sealed; the public key is for everybody.
-- A retired key stays: what it signed can still be checked.
CREATE TABLE receipt_key (
  unit_id TEXT NOT NULL,
  generation BIGINT NOT NULL CHECK (generation >= 1),
  public_key TEXT NOT NULL,
  sealed_seed TEXT NOT NULL,
  made_on TEXT NOT NULL,
  retired_on TEXT,
  PRIMARY KEY (unit_id, generation)
);
