-- The database itself refuses to change or remove a row.
CREATE FUNCTION journal_is_closed() RETURNS trigger AS $$
BEGIN
  RAISE EXCEPTION 'the journal is append-only';
END
$$ LANGUAGE plpgsql;
CREATE TRIGGER journal_no_change BEFORE UPDATE OR DELETE ON journal
  FOR EACH ROW EXECUTE FUNCTION journal_is_closed();
