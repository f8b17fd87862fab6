-- 监视文件夹, one a machine: a catalogue that was restored elsewhere watches nothing there until somebody says so.
CREATE TABLE watched_folders (
  machine TEXT PRIMARY KEY,
  path TEXT NOT NULL,
  branch_id INTEGER NOT NULL REFERENCES branches ON DELETE CASCADE,
  afterwards TEXT NOT NULL CHECK (afterwards IN ('leave', 'move')),
  -- In whose name scans come in.
  by TEXT NOT NULL
) STRICT;

-- Files of it that are done with, as they were then: looked at again only once they have changed.
CREATE TABLE watched_files (
  machine TEXT NOT NULL REFERENCES watched_folders ON DELETE CASCADE,
  path TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  -- Milliseconds since 1970, as the file system has it.
  changed_at REAL NOT NULL,
  -- Why it did not come in, or stayed where it is; null where all is well.
  failure TEXT,
  PRIMARY KEY (machine, path)
) STRICT, WITHOUT ROWID;
