-- 常用检索: words, what they are narrowed to (core/text/filter.ts, as JSON) and the order, under a name.
CREATE TABLE saved_searches (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL UNIQUE,
  query TEXT NOT NULL,
  filter TEXT NOT NULL CHECK (json_valid(filter)),
  sort TEXT NOT NULL CHECK (sort IN ('rank', 'newest')),
  saved_at TEXT NOT NULL
) STRICT;
