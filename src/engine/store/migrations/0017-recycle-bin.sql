-- 回收站 (core/bin): what a person deleted stays as it was, out of sight, until it is restored or destroyed by a register.
ALTER TABLE items RENAME COLUMN state TO kept_as;
ALTER TABLE items ADD COLUMN deleted_at TEXT;
ALTER TABLE items ADD COLUMN deleted_by TEXT NOT NULL DEFAULT '';
ALTER TABLE items ADD COLUMN deleted_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE items ADD COLUMN state TEXT GENERATED ALWAYS AS (CASE WHEN deleted_at IS NULL THEN kept_as ELSE 'deleted' END) VIRTUAL;
DROP INDEX items_by_place;
CREATE INDEX items_by_place ON items (state, branch_id, year, line_id);

-- Evidence and activities without what lies in 回收站; an activity that the filing of a deleted item made goes with it,
-- unless other papers show it too.
CREATE VIEW standing_evidence AS
  SELECT evidence.* FROM evidence JOIN items ON items.id = evidence.item_id WHERE items.state <> 'deleted';
CREATE VIEW standing_activities AS
  SELECT * FROM activities
  WHERE filed_item_id IS NULL
    OR filed_item_id NOT IN (SELECT id FROM items WHERE state = 'deleted')
    OR id IN (SELECT activity_id FROM standing_evidence);
CREATE TRIGGER paper_deleted AFTER UPDATE OF deleted_at ON items BEGIN UPDATE minutes_changes SET count = count + 1; END;

-- 销毁清册: who approved that what was destroyed, and each item as it was. Its 件号 is never given again.
CREATE TABLE destructions (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  approver TEXT NOT NULL CHECK (approver <> ''),
  by TEXT NOT NULL CHECK (by <> ''),
  reason TEXT NOT NULL CHECK (reason <> ''),
  at TEXT NOT NULL
) STRICT;
CREATE TABLE destroyed_items (
  item_id INTEGER PRIMARY KEY,
  destruction_id INTEGER NOT NULL REFERENCES destructions ON DELETE RESTRICT,
  class TEXT,
  number INTEGER,
  facts TEXT NOT NULL CHECK (json_valid(facts)),
  UNIQUE (class, number)
) STRICT;
CREATE INDEX destroyed_items_by_destruction ON destroyed_items (destruction_id);
CREATE VIEW taken_numbers AS
  SELECT class, number FROM items UNION ALL SELECT class, number FROM destroyed_items;

-- Originals whose records are gone and whose bytes are still to be removed.
CREATE TABLE unwanted_originals (
  path TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
