-- 备份: where and when they are made, and those that were.
CREATE TABLE backup_plan (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  -- An absolute path that a person chose, outside the catalogue; null until then.
  place TEXT,
  schedule TEXT NOT NULL CHECK (schedule IN ('asked', 'daily', 'weekly'))
) STRICT;
INSERT INTO backup_plan (id, place, schedule) VALUES (1, NULL, 'asked');

CREATE TABLE backups (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  place TEXT NOT NULL,
  made_at TEXT NOT NULL,
  items INTEGER NOT NULL,
  originals INTEGER NOT NULL,
  bytes INTEGER NOT NULL,
  -- Originals it lacks, because they were damaged or gone.
  damaged INTEGER NOT NULL
) STRICT;
