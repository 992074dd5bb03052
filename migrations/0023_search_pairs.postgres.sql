-- The index holds the words as the program splits them, and each pair of neighbours as "_one_other":
-- a phrase is asked for by its pairs, which are rare where words are common, and needs no positions.
DROP INDEX search_index_words;
ALTER TABLE search_index DROP COLUMN words;
UPDATE search_index
  SET folded = ' ' || btrim(regexp_replace(folded, '[^[:alnum:]]+', ' ', 'g')) || ' ';
CREATE FUNCTION search_words(folded TEXT) RETURNS tsvector AS $$
DECLARE
  words TEXT[] := ARRAY(SELECT left(word, 200) FROM unnest(string_to_array(folded, ' ')) AS word
                        WHERE word <> '');
BEGIN
  RETURN array_to_tsvector(words || ARRAY(
    SELECT '_' || words[i] || '_' || words[i + 1]
    FROM generate_series(1, cardinality(words) - 1) AS i));
END
$$ LANGUAGE plpgsql IMMUTABLE STRICT;
ALTER TABLE search_index
  ADD COLUMN words tsvector GENERATED ALWAYS AS (search_words(folded)) STORED;
CREATE INDEX search_index_words ON search_index USING gin (words);
