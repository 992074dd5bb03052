-- The recording of an online session may be kept here, instead of naming where it lies.
ALTER TABLE file ADD COLUMN session_id TEXT REFERENCES reception_session (id);
ALTER TABLE reception_online_step ADD COLUMN file_id TEXT REFERENCES file (id);
