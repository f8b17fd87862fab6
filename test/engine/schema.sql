-- Made by executing all migrations; see test/engine/store/schema.test.ts.

CREATE VIEW page_texts AS
  SELECT pages.id, pages.item_id, pages.page, coalesce(corrections.text, pages.text) AS text
  FROM pages LEFT JOIN corrections ON corrections.page_id = pages.id
  WHERE pages.source IN ('layer', 'recognised') OR corrections.page_id IS NOT NULL;

CREATE VIEW sketch_marks AS
  SELECT page_id, substr(sketch, value, 4) AS mark FROM page_sketches, json_each('[1, 5, 9, 13]')
  WHERE length(sketch) >= 120;

CREATE VIEW standing_activities AS
  SELECT * FROM activities
  WHERE filed_item_id IS NULL
    OR filed_item_id NOT IN (SELECT id FROM items WHERE state = 'deleted')
    OR id IN (SELECT activity_id FROM standing_evidence);

CREATE VIEW standing_evidence AS
  SELECT evidence.* FROM evidence JOIN items ON items.id = evidence.item_id WHERE items.state <> 'deleted';

CREATE VIEW standing_pages AS
  SELECT pages.id, page, item_id, title FROM pages JOIN items ON items.id = item_id WHERE items.state <> 'deleted';

CREATE VIEW taken_numbers AS
  SELECT class, number FROM items UNION ALL SELECT class, number FROM destroyed_items;

CREATE TRIGGER activity_moved AFTER UPDATE OF date ON activities BEGIN UPDATE minutes_changes SET count = count + 1; END;

CREATE TRIGGER evidence_added AFTER INSERT ON evidence BEGIN UPDATE minutes_changes SET count = count + 1; END;

CREATE TRIGGER evidence_changed AFTER UPDATE ON evidence BEGIN UPDATE minutes_changes SET count = count + 1; END;

CREATE TRIGGER evidence_removed AFTER DELETE ON evidence BEGIN UPDATE minutes_changes SET count = count + 1; END;

CREATE TRIGGER item_added AFTER INSERT ON items BEGIN UPDATE order_changes SET count = count + 1; END;

CREATE TRIGGER item_gone AFTER DELETE ON items BEGIN UPDATE gone_items SET last_id = max(last_id, OLD.id); END;

CREATE TRIGGER item_placed AFTER UPDATE OF branch_id, kept_as, deleted_at, line_id, year, class, number, date, issuer,
  page_count, filed_at ON items BEGIN UPDATE order_changes SET count = count + 1; END;

CREATE TRIGGER item_removed AFTER DELETE ON items BEGIN UPDATE order_changes SET count = count + 1; END;

CREATE TRIGGER line_placed AFTER UPDATE ON lines BEGIN UPDATE order_changes SET count = count + 1; END;

CREATE TRIGGER log_is_fixed BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;

CREATE TRIGGER log_is_kept BEFORE DELETE ON log BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;

CREATE TRIGGER look_added AFTER INSERT ON page_looks BEGIN UPDATE scan_changes SET count = count + 1; END;

CREATE TRIGGER look_changed AFTER UPDATE ON page_looks BEGIN UPDATE scan_changes SET count = count + 1; END;

CREATE TRIGGER look_removed AFTER DELETE ON page_looks BEGIN UPDATE scan_changes SET count = count + 1; END;

CREATE TRIGGER marks_added AFTER INSERT ON page_sketches BEGIN
  INSERT INTO page_marks SELECT mark, page_id FROM sketch_marks WHERE page_id = NEW.page_id;
END;

CREATE TRIGGER marks_changed AFTER UPDATE ON page_sketches WHEN OLD.sketch IS NOT NEW.sketch BEGIN
  INSERT INTO page_marks SELECT mark, page_id FROM sketch_marks WHERE page_id = NEW.page_id;
END;

CREATE TRIGGER marks_removed BEFORE DELETE ON page_sketches BEGIN
  DELETE FROM page_marks WHERE page_id = OLD.page_id
    AND mark IN (SELECT mark FROM sketch_marks WHERE page_id = OLD.page_id);
END;

CREATE TRIGGER marks_replaced BEFORE UPDATE ON page_sketches WHEN OLD.sketch IS NOT NEW.sketch BEGIN
  DELETE FROM page_marks WHERE page_id = OLD.page_id
    AND mark IN (SELECT mark FROM sketch_marks WHERE page_id = OLD.page_id);
END;

CREATE TRIGGER page_scanned AFTER UPDATE OF source, dpi ON pages BEGIN UPDATE scan_changes SET count = count + 1; END;

CREATE TRIGGER paper_deleted AFTER UPDATE OF deleted_at ON items BEGIN UPDATE minutes_changes SET count = count + 1; END;

CREATE TRIGGER sketch_added AFTER INSERT ON page_sketches BEGIN UPDATE minutes_changes SET count = count + 1; END;

CREATE TRIGGER sketch_changed AFTER UPDATE ON page_sketches BEGIN UPDATE minutes_changes SET count = count + 1; END;

CREATE TRIGGER sketch_removed AFTER DELETE ON page_sketches BEGIN UPDATE minutes_changes SET count = count + 1; END;

CREATE TRIGGER slot_placed AFTER UPDATE ON slots BEGIN UPDATE order_changes SET count = count + 1; END;

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
, due INTEGER CHECK (due >= 0), present INTEGER CHECK (present >= 0), excused INTEGER CHECK (excused >= 0), absent INTEGER CHECK (absent >= 0), lecturer TEXT NOT NULL DEFAULT '', absentees TEXT NOT NULL DEFAULT '') STRICT;

CREATE TABLE activity_kinds (
  activity_id INTEGER NOT NULL REFERENCES activities ON DELETE CASCADE,
  kind TEXT NOT NULL,
  PRIMARY KEY (activity_id, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE activity_members (
  activity_id INTEGER NOT NULL REFERENCES activities ON DELETE CASCADE,
  member_id INTEGER NOT NULL REFERENCES members ON DELETE RESTRICT,
  PRIMARY KEY (activity_id, member_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE attempts (
  subject TEXT PRIMARY KEY,
  starts INTEGER NOT NULL CHECK (starts > 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE backup_plan (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  -- An absolute path that a person chose, outside the catalogue; null until then.
  place TEXT,
  schedule TEXT NOT NULL CHECK (schedule IN ('asked', 'daily', 'weekly'))
) STRICT;

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

CREATE TABLE branches (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL UNIQUE,
  fonds TEXT NOT NULL DEFAULT '',
  class_code TEXT NOT NULL DEFAULT '',
  founded_on TEXT,
  committee TEXT NOT NULL DEFAULT 'unknown' CHECK (committee IN ('unknown', 'present', 'absent')),
  grouping TEXT NOT NULL DEFAULT 'unknown' CHECK (grouping IN ('unknown', 'present', 'absent'))
, parent_id INTEGER REFERENCES branches ON DELETE RESTRICT) STRICT;

CREATE TABLE bundles (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  folder TEXT NOT NULL,
  "on" TEXT NOT NULL,
  items INTEGER NOT NULL,
  pages INTEGER NOT NULL,
  bytes INTEGER NOT NULL,
  fingerprint TEXT NOT NULL,
  made_at TEXT NOT NULL
, title TEXT NOT NULL DEFAULT '', asked TEXT CHECK (asked IS NULL OR json_valid(asked)), held TEXT CHECK (held IS NULL OR json_valid(held))) STRICT;

CREATE TABLE catalogue (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  uuid TEXT NOT NULL,
  created_at TEXT NOT NULL,
  code_template TEXT NOT NULL
) STRICT;

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

CREATE TABLE corrections (
  page_id INTEGER PRIMARY KEY REFERENCES pages ON DELETE CASCADE,
  text TEXT NOT NULL,
  by TEXT NOT NULL CHECK (by <> ''),
  at TEXT NOT NULL
) STRICT;

CREATE TABLE desk (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  -- 经办人: the log's name while there are no accounts.
  clerk TEXT NOT NULL,
  idle_minutes INTEGER NOT NULL CHECK (idle_minutes BETWEEN 1 AND 240),
  -- scrypt of the recovery key; null while there are no accounts.
  recovery TEXT
) STRICT;

CREATE TABLE destroyed_items (
  item_id INTEGER PRIMARY KEY,
  destruction_id INTEGER NOT NULL REFERENCES destructions ON DELETE RESTRICT,
  class TEXT,
  number INTEGER,
  facts TEXT NOT NULL CHECK (json_valid(facts)),
  UNIQUE (class, number)
) STRICT;

CREATE TABLE destructions (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  approver TEXT NOT NULL CHECK (approver <> ''),
  by TEXT NOT NULL CHECK (by <> ''),
  reason TEXT NOT NULL CHECK (reason <> ''),
  at TEXT NOT NULL
) STRICT;

CREATE TABLE "evidence" (
  activity_id INTEGER NOT NULL REFERENCES activities ON DELETE CASCADE,
  item_id INTEGER NOT NULL REFERENCES items ON DELETE CASCADE,
  first_page INTEGER NOT NULL CHECK (first_page > 0),
  last_page INTEGER NOT NULL CHECK (last_page >= first_page),
  role TEXT NOT NULL DEFAULT '记录' CHECK (role IN ('通知', '议程', '签到', '记录', '决议', '照片', '总结')),
  PRIMARY KEY (activity_id, item_id, first_page, role)
) STRICT, WITHOUT ROWID;

CREATE TABLE gone_items (last_id INTEGER NOT NULL) STRICT;

CREATE TABLE groups (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  branch_id INTEGER NOT NULL REFERENCES branches ON DELETE CASCADE,
  name TEXT NOT NULL, founded_on TEXT, closed_on TEXT,
  UNIQUE (branch_id, name)
) STRICT;

CREATE TABLE index_state (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  version INTEGER NOT NULL,
  next_page INTEGER
) STRICT;

CREATE TABLE items (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  branch_id INTEGER NOT NULL REFERENCES branches ON DELETE RESTRICT,
  kept_as TEXT NOT NULL CHECK (kept_as IN ('inbox', 'filed')),
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
  filed_at TEXT, withheld TEXT NOT NULL DEFAULT '', deleted_at TEXT, deleted_by TEXT NOT NULL DEFAULT '', deleted_reason TEXT NOT NULL DEFAULT '', state TEXT GENERATED ALWAYS AS (CASE WHEN deleted_at IS NULL THEN kept_as ELSE 'deleted' END) VIRTUAL,
  UNIQUE (class, number),
  CHECK (
    kept_as = 'inbox' OR (
      line_id IS NOT NULL AND year IS NOT NULL AND retention IS NOT NULL AND class IS NOT NULL
      AND number IS NOT NULL AND code IS NOT NULL AND date IS NOT NULL AND filed_at IS NOT NULL
    )
  )
) STRICT;

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
, who TEXT NOT NULL DEFAULT '', is_paused INTEGER NOT NULL DEFAULT 0 CHECK (is_paused IN (0, 1))) STRICT;

CREATE TABLE lines (
  id INTEGER PRIMARY KEY,
  scheme_id INTEGER NOT NULL REFERENCES schemes ON DELETE CASCADE,
  slot_id INTEGER NOT NULL REFERENCES slots ON DELETE CASCADE,
  code TEXT NOT NULL,
  title TEXT NOT NULL,
  retention TEXT NOT NULL,
  activity TEXT,
  keywords TEXT NOT NULL CHECK (json_valid(keywords)),
  position INTEGER NOT NULL, expects TEXT CHECK (expects IS NULL OR json_valid(expects)),
  UNIQUE (scheme_id, code),
  FOREIGN KEY (scheme_id, retention) REFERENCES retentions (scheme_id, code)
) STRICT;

CREATE TABLE log (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  detail TEXT NOT NULL CHECK (json_valid(detail)),
  previous TEXT NOT NULL,
  hash TEXT NOT NULL
, who TEXT) STRICT;

CREATE TABLE members (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  branch_id INTEGER NOT NULL REFERENCES branches ON DELETE RESTRICT,
  group_id INTEGER REFERENCES groups ON DELETE SET NULL,
  name TEXT NOT NULL,
  sex TEXT NOT NULL DEFAULT '' CHECK (sex IN ('', '男', '女')),
  born_on TEXT,
  note TEXT NOT NULL DEFAULT ''
, number TEXT NOT NULL DEFAULT '') STRICT;

CREATE TABLE minutes_changes (count INTEGER NOT NULL) STRICT;

CREATE TABLE order_changes (count INTEGER NOT NULL) STRICT;

CREATE TABLE originals (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
  bytes INTEGER NOT NULL CHECK (bytes > 0),
  media_type TEXT NOT NULL CHECK (media_type IN ('image/jpeg', 'image/png', 'image/tiff', 'application/pdf')),
  frames TEXT NOT NULL CHECK (json_valid(frames)),
  kept_at TEXT NOT NULL
) STRICT;

CREATE TABLE outcomes (
  id INTEGER PRIMARY KEY,
  job_id INTEGER NOT NULL REFERENCES jobs ON DELETE CASCADE,
  file TEXT NOT NULL,
  path TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (json_valid(outcome)),
  state TEXT GENERATED ALWAYS AS (outcome ->> '$.state') VIRTUAL
) STRICT;

CREATE VIRTUAL TABLE page_counts USING fts5 (
  terms, content = '', contentless_delete = 1, tokenize = 'ascii', detail = none
);

CREATE TABLE page_lines (
  page_id INTEGER PRIMARY KEY REFERENCES pages ON DELETE CASCADE,
  lines TEXT NOT NULL CHECK (json_valid(lines))
) STRICT;

CREATE TABLE page_looks (
  page_id INTEGER PRIMARY KEY REFERENCES pages ON DELETE CASCADE,
  -- Flags joined by commas.
  flags TEXT NOT NULL,
  -- Of the scan inside a PDF page, which the page itself does not say; null elsewhere.
  dpi REAL,
  -- SHA-256 of the pixels that were read, so that one picture in two files is known; null where there is hardly any ink.
  picture TEXT,
  -- Nearly the same text as on the page before in the same item: a sheet that went through the scanner twice.
  like_page_id INTEGER REFERENCES pages ON DELETE SET NULL) STRICT;

CREATE TABLE page_marks (
  mark BLOB NOT NULL,
  page_id INTEGER NOT NULL,
  PRIMARY KEY (mark, page_id)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE page_pairs USING fts5 (
  terms, content = '', contentless_delete = 1, tokenize = 'ascii'
);

CREATE TABLE page_sketches (
  page_id INTEGER PRIMARY KEY REFERENCES pages ON DELETE CASCADE,
  sketch BLOB
) STRICT;

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
  seal TEXT, turn INTEGER NOT NULL DEFAULT 0 CHECK (turn BETWEEN 0 AND 3),
  UNIQUE (item_id, page),
  CHECK ((source IN ('layer', 'recognised')) = (seal IS NOT NULL))
) STRICT;

CREATE TABLE posts (
  id INTEGER PRIMARY KEY,
  member_id INTEGER NOT NULL REFERENCES members ON DELETE CASCADE,
  title TEXT NOT NULL,
  from_day TEXT,
  to_day TEXT
) STRICT;

CREATE TABLE retentions (
  scheme_id INTEGER NOT NULL REFERENCES schemes ON DELETE CASCADE,
  code TEXT NOT NULL,
  title TEXT NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (scheme_id, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE rule_settings (
  rule TEXT PRIMARY KEY,
  enabled INTEGER NOT NULL CHECK (enabled IN (0, 1)),
  parameters TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(parameters)),
  reason TEXT NOT NULL DEFAULT '',
  by TEXT NOT NULL DEFAULT '',
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE saved_searches (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL UNIQUE,
  query TEXT NOT NULL,
  filter TEXT NOT NULL CHECK (json_valid(filter)),
  sort TEXT NOT NULL CHECK (sort IN ('rank', 'newest')),
  saved_at TEXT NOT NULL
) STRICT;

CREATE TABLE scan_changes (count INTEGER NOT NULL) STRICT;

CREATE TABLE schemes (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  version TEXT NOT NULL,
  note TEXT NOT NULL,
  added_at TEXT NOT NULL
, from_year INTEGER NOT NULL DEFAULT 1900, confirmed_at TEXT) STRICT;

CREATE TABLE sealed_places (
  place TEXT PRIMARY KEY,
  recipient TEXT NOT NULL
) STRICT;

CREATE TABLE signing_key (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  private_key TEXT NOT NULL,
  made_at TEXT NOT NULL
) STRICT;

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

CREATE TABLE stages (
  id INTEGER PRIMARY KEY,
  member_id INTEGER NOT NULL REFERENCES members ON DELETE CASCADE,
  stage TEXT NOT NULL CHECK (stage IN ('申请人', '积极分子', '发展对象', '预备党员', '正式党员', '转出')),
  from_day TEXT,
  UNIQUE (member_id, stage)
) STRICT;

CREATE TABLE terms (
  id INTEGER PRIMARY KEY,
  branch_id INTEGER NOT NULL REFERENCES branches ON DELETE CASCADE,
  from_day TEXT NOT NULL,
  to_day TEXT
) STRICT;

CREATE TABLE unwanted_originals (
  path TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE waivers (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  branch_id INTEGER NOT NULL REFERENCES branches ON DELETE CASCADE,
  rule TEXT NOT NULL,
  subject TEXT NOT NULL,
  period TEXT NOT NULL,
  reason TEXT NOT NULL,
  by TEXT NOT NULL,
  at TEXT NOT NULL, item_id INTEGER REFERENCES items ON DELETE SET NULL,
  UNIQUE (branch_id, rule, subject, period)
) STRICT;

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

CREATE TABLE watched_folders (
  machine TEXT PRIMARY KEY,
  path TEXT NOT NULL,
  branch_id INTEGER NOT NULL REFERENCES branches ON DELETE CASCADE,
  afterwards TEXT NOT NULL CHECK (afterwards IN ('leave', 'move')),
  -- In whose name scans come in.
  by TEXT NOT NULL
) STRICT;

CREATE INDEX activities_by_date ON activities (branch_id, date);

CREATE INDEX activity_members_by_member ON activity_members (member_id);

CREATE INDEX certificates_by_item ON certificates (item_id);

CREATE UNIQUE INDEX certificates_held ON certificates (member_id, slot_code) WHERE returned_on IS NULL;

CREATE INDEX destroyed_items_by_destruction ON destroyed_items (destruction_id);

CREATE INDEX evidence_by_item ON evidence (item_id);

CREATE INDEX items_by_code ON items (state, class, number, line_id);

CREATE INDEX items_by_line ON items (line_id);

CREATE INDEX items_by_place ON items (state, branch_id, year, line_id);

CREATE INDEX jobs_by_state ON jobs (state);

CREATE INDEX lines_by_slot ON lines (slot_id);

CREATE INDEX log_by_subject ON log (subject);

CREATE INDEX members_by_branch ON members (branch_id, name);

CREATE UNIQUE INDEX members_by_number ON members (branch_id, number) WHERE number <> '';

CREATE INDEX outcomes_by_job ON outcomes (job_id);

CREATE INDEX page_looks_like ON page_looks (like_page_id) WHERE like_page_id IS NOT NULL;

CREATE INDEX page_looks_picture ON page_looks (picture, page_id) WHERE picture IS NOT NULL;

CREATE INDEX page_sketches_missing ON page_sketches (page_id) WHERE sketch IS NULL;

CREATE INDEX pages_by_original ON pages (original_id);

CREATE INDEX pages_unread ON pages (source) WHERE source IN ('waiting', 'failed');

CREATE INDEX posts_by_member ON posts (member_id);

CREATE INDEX terms_by_branch ON terms (branch_id);
