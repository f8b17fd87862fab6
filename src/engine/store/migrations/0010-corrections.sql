-- 更正: a person's text of a page. It counts in place of what was read, which stays beside it as it was.
CREATE TABLE corrections (
  page_id INTEGER PRIMARY KEY REFERENCES pages ON DELETE CASCADE,
  text TEXT NOT NULL,
  by TEXT NOT NULL CHECK (by <> ''),
  at TEXT NOT NULL
) STRICT;

-- The text of a page that counts, for every page that has one.
CREATE VIEW page_texts AS
  SELECT pages.id, pages.item_id, pages.page, coalesce(corrections.text, pages.text) AS text
  FROM pages LEFT JOIN corrections ON corrections.page_id = pages.id
  WHERE pages.source IN ('layer', 'recognised') OR corrections.page_id IS NOT NULL;
