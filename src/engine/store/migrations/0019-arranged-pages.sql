-- Quarter turns to the right by which a person had a page shown upright; the original stays as it is.
ALTER TABLE pages ADD COLUMN turn INTEGER NOT NULL DEFAULT 0 CHECK (turn BETWEEN 0 AND 3);

-- The highest id of items that went, so that none is given to another: the log speaks of them by it.
CREATE TABLE gone_items (last_id INTEGER NOT NULL) STRICT;
INSERT INTO gone_items (last_id) SELECT max(
  coalesce((SELECT max(item_id) FROM destroyed_items), 0),
  coalesce((SELECT max(CAST(substr(subject, 6) AS INTEGER)) FROM log WHERE subject GLOB 'item:*'), 0)
);
CREATE TRIGGER item_gone AFTER DELETE ON items BEGIN UPDATE gone_items SET last_id = max(last_id, OLD.id); END;
