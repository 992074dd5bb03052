-- The database itself refuses to change or remove what was published.
CREATE FUNCTION reception_publication_stays() RETURNS trigger AS $$
BEGIN
  RAISE EXCEPTION 'a publication stays as it was';
END
$$ LANGUAGE plpgsql;
CREATE TRIGGER reception_publication_no_change BEFORE UPDATE OR DELETE ON reception_publication
  FOR EACH ROW EXECUTE FUNCTION reception_publication_stays();
CREATE TRIGGER reception_published_no_change BEFORE UPDATE OR DELETE
  ON reception_publication_session
  FOR EACH ROW EXECUTE FUNCTION reception_publication_stays();
