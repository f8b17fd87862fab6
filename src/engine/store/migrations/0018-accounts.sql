-- 账户: who may do what, and in whose name each change and each job is. Off while `accounts` is empty.
-- Null: nobody said who; such entries are sealed without it, as those of earlier programs are.
ALTER TABLE log ADD COLUMN who TEXT;
ALTER TABLE jobs ADD COLUMN who TEXT NOT NULL DEFAULT '';

CREATE TABLE accounts (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL UNIQUE,
  role TEXT NOT NULL CHECK (role IN ('管理员', '立卷人', '查阅人')),
  -- scrypt, with its parameters and salt; never the password.
  password TEXT NOT NULL,
  wrong_tries INTEGER NOT NULL DEFAULT 0 CHECK (wrong_tries >= 0),
  last_wrong_at TEXT
) STRICT;

CREATE TABLE desk (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  -- 经办人: the log's name while there are no accounts.
  clerk TEXT NOT NULL,
  idle_minutes INTEGER NOT NULL CHECK (idle_minutes BETWEEN 1 AND 240),
  -- scrypt of the recovery key; null while there are no accounts.
  recovery TEXT
) STRICT;
INSERT INTO desk (id, clerk, idle_minutes, recovery) VALUES (1, '', 10, NULL);
