-- The next row number of the search index is one more than the last matter's.
DROP TABLE search_counter;
