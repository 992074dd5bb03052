-- Parts of the index are merged in idle time (src/jobs.cpp), not in the middle of a registration.
INSERT INTO search_index (search_index, rank) VALUES ('automerge', 0);
