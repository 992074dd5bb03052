CREATE TABLE search_index (
  row_id BIGINT PRIMARY KEY,
  folded TEXT NOT NULL,
  words tsvector GENERATED ALWAYS AS (to_tsvector('simple', folded)) STORED
);
CREATE INDEX search_index_words ON search_index USING gin (words);
