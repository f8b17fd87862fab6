-- 证: one a member, by the code of its 证 in the scheme. A certificate given back stays, with the day.
CREATE TABLE certificates (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  member_id INTEGER NOT NULL REFERENCES members ON DELETE RESTRICT,
  slot_code TEXT NOT NULL,
  number TEXT NOT NULL,
  issued_on TEXT,
  valid_until TEXT,
  returned_on TEXT,
  item_id INTEGER REFERENCES items ON DELETE SET NULL
) STRICT;
CREATE UNIQUE INDEX certificates_held ON certificates (member_id, slot_code) WHERE returned_on IS NULL;
CREATE INDEX certificates_by_item ON certificates (item_id);
