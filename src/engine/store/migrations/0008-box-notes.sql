-- 备考表 of the archive's boxes (core/catalogue/box-note.ts). A box is its class from one 件号 on, up to the next box's.
-- checked_items: what it held when its check was recorded, as a list of item ids.
CREATE TABLE box_notes (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  class TEXT NOT NULL,
  first_number INTEGER NOT NULL CHECK (first_number BETWEEN 1 AND 9999),
  box_number TEXT NOT NULL,
  title TEXT NOT NULL,
  spine_mm INTEGER NOT NULL CHECK (spine_mm IN (20, 30, 40, 50)),
  description TEXT NOT NULL,
  arranged_by TEXT NOT NULL,
  arranged_on TEXT,
  checked_by TEXT NOT NULL,
  checked_on TEXT,
  sealed_on TEXT,
  checked_items TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(checked_items)),
  recorded_at TEXT,
  UNIQUE (class, first_number)
) STRICT;
