-- A job that a person paused waits until they let it go on, also over a restart.
ALTER TABLE jobs ADD COLUMN is_paused INTEGER NOT NULL DEFAULT 0 CHECK (is_paused IN (0, 1));
