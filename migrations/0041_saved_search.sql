-- Lists and searches that a person keeps under a name. What is kept, and its name, is sealed: it may
-- be the name of somebody who denounced. name_key is a keyed fingerprint, so that a name is there once.
CREATE TABLE saved_search (
  id TEXT PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES users (id),
  name_key TEXT NOT NULL,
  box TEXT NOT NULL,
  opens_first BIGINT NOT NULL CHECK (opens_first IN (0, 1)),
  UNIQUE (user_id, name_key)
);
CREATE UNIQUE INDEX saved_search_first ON saved_search (user_id) WHERE opens_first = 1;
