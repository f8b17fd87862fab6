-- By which a page's near twin is found among all pages: the lowest four of its sketch's hashes. Of two pages that say the
-- same in all but a fifth, one pair in some six hundred has none of them in common. Pages that say next to nothing
-- (fewer than 30 hashes) have none.
CREATE TABLE page_marks (
  mark BLOB NOT NULL,
  page_id INTEGER NOT NULL,
  PRIMARY KEY (mark, page_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER marks_added AFTER INSERT ON page_sketches WHEN length(NEW.sketch) >= 120 BEGIN
  INSERT INTO page_marks SELECT substr(NEW.sketch, value, 4), NEW.page_id FROM json_each('[1, 5, 9, 13]');
END;
CREATE TRIGGER marks_removed AFTER DELETE ON page_sketches WHEN length(OLD.sketch) >= 120 BEGIN
  DELETE FROM page_marks WHERE page_id = OLD.page_id
    AND mark IN (SELECT substr(OLD.sketch, value, 4) FROM json_each('[1, 5, 9, 13]'));
END;
CREATE TRIGGER marks_changed AFTER UPDATE ON page_sketches WHEN OLD.sketch IS NOT NEW.sketch BEGIN
  DELETE FROM page_marks WHERE page_id = OLD.page_id
    AND mark IN (SELECT substr(OLD.sketch, value, 4) FROM json_each('[1, 5, 9, 13]'));
  INSERT INTO page_marks SELECT substr(NEW.sketch, value, 4), NEW.page_id FROM json_each('[1, 5, 9, 13]')
    WHERE length(NEW.sketch) >= 120;
END;
INSERT INTO page_marks SELECT substr(sketch, value, 4), page_id
  FROM page_sketches, json_each('[1, 5, 9, 13]') WHERE length(sketch) >= 120 ORDER BY 1, 2;

-- The page that one says nearly the same as, of this item or another, instead of the one before it only.
ALTER TABLE page_looks ADD COLUMN like_page_id INTEGER REFERENCES pages ON DELETE SET NULL;
CREATE INDEX page_looks_like ON page_looks (like_page_id) WHERE like_page_id IS NOT NULL;
UPDATE page_looks SET like_page_id = (
  SELECT before.id FROM pages JOIN pages AS before ON before.item_id = pages.item_id AND before.page = pages.page - 1
  WHERE pages.id = page_looks.page_id)
WHERE is_like_before = 1;
ALTER TABLE page_looks DROP COLUMN is_like_before;

-- Pages of items that are not deleted, with what their item is called.
CREATE VIEW standing_pages AS
  SELECT pages.id, page, item_id, title FROM pages JOIN items ON items.id = item_id WHERE items.state <> 'deleted';
