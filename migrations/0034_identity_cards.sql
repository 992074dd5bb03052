-- Pictures of identity papers: opened only for a stated purpose, each opening on the journal.
ALTER TABLE file ADD COLUMN identity_card BIGINT NOT NULL DEFAULT 0 CHECK (identity_card IN (0, 1));
-- How much one person has uploaded today.
CREATE INDEX file_uploader ON file (uploaded_by, uploaded_at);
