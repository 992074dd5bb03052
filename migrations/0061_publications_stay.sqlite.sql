-- The database itself refuses to change or remove what was published.
CREATE TRIGGER reception_publication_no_update BEFORE UPDATE ON reception_publication BEGIN
  SELECT RAISE(ABORT, 'a publication stays as it was');
END;
CREATE TRIGGER reception_publication_no_delete BEFORE DELETE ON reception_publication BEGIN
  SELECT RAISE(ABORT, 'a publication stays as it was');
END;
CREATE TRIGGER reception_published_no_update BEFORE UPDATE ON reception_publication_session BEGIN
  SELECT RAISE(ABORT, 'a publication stays as it was');
END;
CREATE TRIGGER reception_published_no_delete BEFORE DELETE ON reception_publication_session BEGIN
  SELECT RAISE(ABORT, 'a publication stays as it was');
END;
