-- 目录库. Instants are ISO 8601 UTC text, days YYYY-MM-DD. Nothing here holds a path outside the catalogue's folder
-- except where a person's own files came from.

CREATE TABLE catalogue (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  uuid TEXT NOT NULL,
  created_at TEXT NOT NULL,
  code_template TEXT NOT NULL
) STRICT;

CREATE TABLE schemes (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  version TEXT NOT NULL,
  note TEXT NOT NULL,
  added_at TEXT NOT NULL
) STRICT;

-- 保管期限: the unit's own list.
CREATE TABLE retentions (
  scheme_id INTEGER NOT NULL REFERENCES schemes ON DELETE CASCADE,
  code TEXT NOT NULL,
  title TEXT NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (scheme_id, code)
) STRICT, WITHOUT ROWID;

-- 本 / 盒 / 证.
CREATE TABLE slots (
  id INTEGER PRIMARY KEY,
  scheme_id INTEGER NOT NULL REFERENCES schemes ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('book', 'box', 'certificate')),
  code TEXT NOT NULL,
  title TEXT NOT NULL,
  spine TEXT NOT NULL,
  position INTEGER NOT NULL,
  UNIQUE (scheme_id, code)
) STRICT;

-- 清册条目.
CREATE TABLE lines (
  id INTEGER PRIMARY KEY,
  scheme_id INTEGER NOT NULL REFERENCES schemes ON DELETE CASCADE,
  slot_id INTEGER NOT NULL REFERENCES slots ON DELETE CASCADE,
  code TEXT NOT NULL,
  title TEXT NOT NULL,
  retention TEXT NOT NULL,
  activity TEXT,
  keywords TEXT NOT NULL CHECK (json_valid(keywords)),
  position INTEGER NOT NULL,
  UNIQUE (scheme_id, code),
  FOREIGN KEY (scheme_id, retention) REFERENCES retentions (scheme_id, code)
) STRICT;
CREATE INDEX lines_by_slot ON lines (slot_id);

-- 支部.
CREATE TABLE branches (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL UNIQUE,
  fonds TEXT NOT NULL DEFAULT '',
  class_code TEXT NOT NULL DEFAULT '',
  founded_on TEXT,
  committee TEXT NOT NULL DEFAULT 'unknown' CHECK (committee IN ('unknown', 'present', 'absent')),
  grouping TEXT NOT NULL DEFAULT 'unknown' CHECK (grouping IN ('unknown', 'present', 'absent'))
) STRICT;

-- 党小组.
CREATE TABLE groups (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  branch_id INTEGER NOT NULL REFERENCES branches ON DELETE CASCADE,
  name TEXT NOT NULL,
  UNIQUE (branch_id, name)
) STRICT;

-- 原件: the kept bytes, by content. `frames` describes what is inside.
CREATE TABLE originals (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
  bytes INTEGER NOT NULL CHECK (bytes > 0),
  media_type TEXT NOT NULL CHECK (media_type IN ('image/jpeg', 'image/png', 'image/tiff', 'application/pdf')),
  frames TEXT NOT NULL CHECK (json_valid(frames)),
  kept_at TEXT NOT NULL
) STRICT;

-- 件. Until filed it has no place and no number; once filed it has all of them.
CREATE TABLE items (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  branch_id INTEGER NOT NULL REFERENCES branches ON DELETE RESTRICT,
  state TEXT NOT NULL CHECK (state IN ('inbox', 'filed')),
  line_id INTEGER REFERENCES lines ON DELETE RESTRICT,
  year INTEGER,
  retention TEXT,
  -- The lowest class within which 件号 runs: 档号 without its number.
  class TEXT,
  number INTEGER CHECK (number BETWEEN 1 AND 9999),
  code TEXT UNIQUE,
  document_number TEXT NOT NULL DEFAULT '',
  issuer TEXT NOT NULL DEFAULT '',
  title TEXT NOT NULL,
  date TEXT,
  secrecy TEXT NOT NULL DEFAULT '' CHECK (secrecy IN ('', '内部', '秘密', '机密', '绝密')),
  page_count INTEGER NOT NULL CHECK (page_count > 0),
  note TEXT NOT NULL DEFAULT '',
  source_name TEXT NOT NULL,
  guess TEXT CHECK (guess IS NULL OR json_valid(guess)),
  added_at TEXT NOT NULL,
  filed_at TEXT,
  UNIQUE (class, number),
  CHECK (
    state = 'inbox' OR (
      line_id IS NOT NULL AND year IS NOT NULL AND retention IS NOT NULL AND class IS NOT NULL
      AND number IS NOT NULL AND code IS NOT NULL AND date IS NOT NULL AND filed_at IS NOT NULL
    )
  )
) STRICT;
CREATE INDEX items_by_place ON items (state, branch_id, year, line_id);
CREATE INDEX items_by_line ON items (line_id);

-- 页: one image with its text. `frame` counts from 0 within the original, `page` from 1 within the item.
CREATE TABLE pages (
  id INTEGER PRIMARY KEY,
  item_id INTEGER NOT NULL REFERENCES items ON DELETE CASCADE,
  page INTEGER NOT NULL CHECK (page > 0),
  original_id INTEGER NOT NULL REFERENCES originals ON DELETE RESTRICT,
  frame INTEGER NOT NULL CHECK (frame >= 0),
  width REAL NOT NULL,
  height REAL NOT NULL,
  dpi REAL,
  source TEXT NOT NULL DEFAULT 'waiting' CHECK (source IN ('waiting', 'layer', 'recognised', 'failed')),
  text TEXT NOT NULL DEFAULT '',
  failure TEXT,
  -- SHA-256 over source, text and lines as they were read, so that a later alteration is found.
  seal TEXT,
  UNIQUE (item_id, page),
  CHECK ((source IN ('layer', 'recognised')) = (seal IS NOT NULL))
) STRICT;
CREATE INDEX pages_by_original ON pages (original_id);
CREATE INDEX pages_unread ON pages (source) WHERE source IN ('waiting', 'failed');

-- Where the words of a page stand, as JSON lines; apart from `pages` so that scanning text stays quick.
CREATE TABLE page_lines (
  page_id INTEGER PRIMARY KEY REFERENCES pages ON DELETE CASCADE,
  lines TEXT NOT NULL CHECK (json_valid(lines))
) STRICT;

-- The search index: one row per page, its rowid; the terms are made by core/text.
CREATE VIRTUAL TABLE page_index USING fts5 (
  terms, content = '', contentless_delete = 1, tokenize = 'ascii'
);

-- 活动 and what shows it.
CREATE TABLE activities (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  branch_id INTEGER NOT NULL REFERENCES branches ON DELETE RESTRICT,
  group_id INTEGER REFERENCES groups ON DELETE RESTRICT,
  date TEXT NOT NULL,
  topic TEXT NOT NULL DEFAULT '',
  -- The item whose filing made this activity; it follows that item's date and line.
  filed_item_id INTEGER UNIQUE REFERENCES items ON DELETE CASCADE,
  added_at TEXT NOT NULL
) STRICT;
CREATE INDEX activities_by_date ON activities (branch_id, date);

CREATE TABLE activity_kinds (
  activity_id INTEGER NOT NULL REFERENCES activities ON DELETE CASCADE,
  kind TEXT NOT NULL,
  PRIMARY KEY (activity_id, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE evidence (
  activity_id INTEGER NOT NULL REFERENCES activities ON DELETE CASCADE,
  item_id INTEGER NOT NULL REFERENCES items ON DELETE CASCADE,
  first_page INTEGER NOT NULL CHECK (first_page > 0),
  last_page INTEGER NOT NULL CHECK (last_page >= first_page),
  PRIMARY KEY (activity_id, item_id, first_page)
) STRICT, WITHOUT ROWID;
CREATE INDEX evidence_by_item ON evidence (item_id);

-- 豁免: a gap explained by a person.
CREATE TABLE waivers (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  branch_id INTEGER NOT NULL REFERENCES branches ON DELETE CASCADE,
  rule TEXT NOT NULL,
  subject TEXT NOT NULL,
  period TEXT NOT NULL,
  reason TEXT NOT NULL,
  by TEXT NOT NULL,
  at TEXT NOT NULL,
  UNIQUE (branch_id, rule, subject, period)
) STRICT;

-- 迎检包 made so far.
CREATE TABLE bundles (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  folder TEXT NOT NULL,
  branch TEXT,
  year INTEGER,
  "on" TEXT NOT NULL,
  items INTEGER NOT NULL,
  pages INTEGER NOT NULL,
  bytes INTEGER NOT NULL,
  fingerprint TEXT NOT NULL,
  made_at TEXT NOT NULL
) STRICT;

-- 任务. `input` is what the job was asked, so that it can be taken up again.
CREATE TABLE jobs (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('import', 'read', 'export', 'verify')),
  state TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed', 'cancelled')),
  input TEXT NOT NULL CHECK (json_valid(input)),
  done INTEGER NOT NULL DEFAULT 0,
  total INTEGER NOT NULL DEFAULT 0,
  note TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  started_at TEXT,
  ended_at TEXT,
  failure TEXT CHECK (failure IS NULL OR json_valid(failure)),
  result TEXT CHECK (result IS NULL OR json_valid(result))
) STRICT;
CREATE INDEX jobs_by_state ON jobs (state);

-- What an import makes of each given file; the import's state, so that it can be taken up after a crash.
CREATE TABLE outcomes (
  id INTEGER PRIMARY KEY,
  job_id INTEGER NOT NULL REFERENCES jobs ON DELETE CASCADE,
  file TEXT NOT NULL,
  path TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (json_valid(outcome)),
  state TEXT GENERATED ALWAYS AS (outcome ->> '$.state') VIRTUAL
) STRICT;
CREATE INDEX outcomes_by_job ON outcomes (job_id);

-- Work begun and not ended: what the engine was at when it died. Counted, so that a killer is set aside.
CREATE TABLE attempts (
  subject TEXT PRIMARY KEY,
  starts INTEGER NOT NULL CHECK (starts > 0)
) STRICT, WITHOUT ROWID;

-- 过程留痕: every change, append-only, each entry sealed to the one before.
CREATE TABLE log (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  detail TEXT NOT NULL CHECK (json_valid(detail)),
  previous TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE INDEX log_by_subject ON log (subject);
CREATE TRIGGER log_is_kept BEFORE DELETE ON log BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER log_is_fixed BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
