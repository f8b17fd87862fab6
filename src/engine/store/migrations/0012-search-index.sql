-- The search index anew, in two tables with a row per page each (core/text/terms.ts): its pairs of characters with their
-- places, and its characters and how often they and the pairs stand there. Neither holds text.
DROP TABLE page_index;
CREATE VIRTUAL TABLE page_pairs USING fts5 (
  terms, content = '', contentless_delete = 1, tokenize = 'ascii'
);
CREATE VIRTUAL TABLE page_counts USING fts5 (
  terms, content = '', contentless_delete = 1, tokenize = 'ascii', detail = none
);
-- Bytes gathered in memory before a segment is written: indexing many pages takes half the time of the default 1 MB.
INSERT INTO page_pairs (page_pairs, rank) VALUES ('hashsize', 16777216);
INSERT INTO page_counts (page_counts, rank) VALUES ('hashsize', 16777216);

-- The form the index has, and from which page on what was read is not in it yet; null when all is.
CREATE TABLE index_state (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  version INTEGER NOT NULL,
  next_page INTEGER
) STRICT;
INSERT INTO index_state (id, version, next_page) VALUES (1, 0, 1);
