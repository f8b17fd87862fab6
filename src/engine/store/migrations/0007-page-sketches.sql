-- What minutes are compared by: hashes drawn from the text of each page that was read (core/text/shingles.ts), as
-- 32-bit numbers, little-endian. Null where the page was read before this table came; filled in when first asked for.
CREATE TABLE page_sketches (
  page_id INTEGER PRIMARY KEY REFERENCES pages ON DELETE CASCADE,
  sketch BLOB
) STRICT;
CREATE INDEX page_sketches_missing ON page_sketches (page_id) WHERE sketch IS NULL;
INSERT INTO page_sketches (page_id) SELECT id FROM pages WHERE source IN ('layer', 'recognised');
