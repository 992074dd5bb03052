CREATE VIRTUAL TABLE search_index USING fts5 (folded, tokenize = 'unicode61 remove_diacritics 0');
