-- Who was excused or absent, by name, as far as somebody wrote it down.
ALTER TABLE activities ADD COLUMN absentees TEXT NOT NULL DEFAULT '';
