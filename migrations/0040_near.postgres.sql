-- Under which keys the text of a matter is found again by one that is much like it. A key is a keyed
-- hash: without the key file nothing of a text can be told from it, nor of two texts in different
-- units, nor whether a denunciation is like a complaint. Newer matters have higher rows.
CREATE TABLE near_key (
  key BIGINT NOT NULL,
  search_row BIGINT NOT NULL,
  PRIMARY KEY (key, search_row)
);
-- The last row taken in; what is newer is compared word by word.
CREATE TABLE near_progress (
  id BIGINT PRIMARY KEY CHECK (id = 1),
  last BIGINT NOT NULL
);
INSERT INTO near_progress (id, last) VALUES (1, 0);
