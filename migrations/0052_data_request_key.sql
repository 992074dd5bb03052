-- A key that a client has used, so that a repeated request of a data subject is registered once.
CREATE TABLE data_request_key (
  key TEXT PRIMARY KEY,
  digest TEXT NOT NULL,
  request_id TEXT NOT NULL REFERENCES data_request (id),
  used_on TEXT NOT NULL
);
