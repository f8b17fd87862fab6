-- What a page's picture is like, as seen when it was read (core/scan/page-flags.ts says what the flags mean). Pages read
-- before this table came have no row: nothing is known of them.
CREATE TABLE page_looks (
  page_id INTEGER PRIMARY KEY REFERENCES pages ON DELETE CASCADE,
  -- Flags joined by commas.
  flags TEXT NOT NULL,
  -- Of the scan inside a PDF page, which the page itself does not say; null elsewhere.
  dpi REAL,
  -- SHA-256 of the pixels that were read, so that one picture in two files is known; null where there is hardly any ink.
  picture TEXT,
  -- Nearly the same text as on the page before in the same item: a sheet that went through the scanner twice.
  is_like_before INTEGER NOT NULL CHECK (is_like_before IN (0, 1))
) STRICT;
CREATE INDEX page_looks_picture ON page_looks (picture, page_id) WHERE picture IS NOT NULL;
