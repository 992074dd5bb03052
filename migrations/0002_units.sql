-- The administrative units and the organs that stand in them. Filled from units/*.csv by the
-- program; the codes are those of the statistical list (2 digits a province, 5 a commune).

CREATE TABLE territory (
  code TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('province', 'city', 'commune', 'ward', 'special_zone')),
  province_code TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  valid_to TEXT
);

CREATE INDEX territory_province ON territory (province_code);

-- One row for each row of the source. Five of them stand for island districts that had no
-- communes, and have no code of their own; four name a successor that does not exist.
CREATE TABLE former_commune (
  line BIGINT PRIMARY KEY,
  code TEXT,
  name TEXT NOT NULL,
  district TEXT NOT NULL,
  province TEXT NOT NULL,
  successor TEXT NOT NULL,
  valid_to TEXT NOT NULL
);

CREATE INDEX former_commune_successor ON former_commune (successor);

CREATE TABLE unit (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  name_folded TEXT NOT NULL,
  line TEXT NOT NULL CHECK (line IN ('party', 'state', 'front')),
  kind TEXT NOT NULL,
  level TEXT NOT NULL CHECK (level IN ('province', 'commune')),
  parent_id TEXT REFERENCES unit (id),
  territory_code TEXT NOT NULL REFERENCES territory (code),
  province_code TEXT NOT NULL REFERENCES territory (code),
  top_id TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  valid_to TEXT,
  successor TEXT
);

CREATE INDEX unit_parent ON unit (parent_id);
CREATE INDEX unit_territory ON unit (territory_code);
CREATE INDEX unit_top ON unit (top_id);

-- Which data is loaded: the digest of the files it came from.
CREATE TABLE units_loaded (
  id BIGINT PRIMARY KEY CHECK (id = 1),
  digest TEXT NOT NULL
);
