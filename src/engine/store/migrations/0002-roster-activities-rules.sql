-- Who there is, what took place in detail, schemes by year, and the unit's own switches for rules.

-- 上级党组织; null at the top.
ALTER TABLE branches ADD COLUMN parent_id INTEGER REFERENCES branches ON DELETE RESTRICT;
ALTER TABLE groups ADD COLUMN founded_on TEXT;
ALTER TABLE groups ADD COLUMN closed_on TEXT;

-- 党员 and those on the way to becoming one.
CREATE TABLE members (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  branch_id INTEGER NOT NULL REFERENCES branches ON DELETE RESTRICT,
  group_id INTEGER REFERENCES groups ON DELETE SET NULL,
  name TEXT NOT NULL,
  sex TEXT NOT NULL DEFAULT '' CHECK (sex IN ('', '男', '女')),
  born_on TEXT,
  note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX members_by_branch ON members (branch_id, name);

-- 类别 over time; from_day is null where nobody knows since when.
CREATE TABLE stages (
  id INTEGER PRIMARY KEY,
  member_id INTEGER NOT NULL REFERENCES members ON DELETE CASCADE,
  stage TEXT NOT NULL CHECK (stage IN ('申请人', '积极分子', '发展对象', '预备党员', '正式党员', '转出')),
  from_day TEXT,
  UNIQUE (member_id, stage)
) STRICT;

-- 职务, with the days it was held; null where they are not known.
CREATE TABLE posts (
  id INTEGER PRIMARY KEY,
  member_id INTEGER NOT NULL REFERENCES members ON DELETE CASCADE,
  title TEXT NOT NULL,
  from_day TEXT,
  to_day TEXT
) STRICT;
CREATE INDEX posts_by_member ON posts (member_id);

-- 支委会任期.
CREATE TABLE terms (
  id INTEGER PRIMARY KEY,
  branch_id INTEGER NOT NULL REFERENCES branches ON DELETE CASCADE,
  from_day TEXT NOT NULL,
  to_day TEXT
) STRICT;
CREATE INDEX terms_by_branch ON terms (branch_id);

-- 应到 实到 请假 缺席 and 主讲人 of an activity; null where the paper does not say.
ALTER TABLE activities ADD COLUMN due INTEGER CHECK (due >= 0);
ALTER TABLE activities ADD COLUMN present INTEGER CHECK (present >= 0);
ALTER TABLE activities ADD COLUMN excused INTEGER CHECK (excused >= 0);
ALTER TABLE activities ADD COLUMN absent INTEGER CHECK (absent >= 0);
ALTER TABLE activities ADD COLUMN lecturer TEXT NOT NULL DEFAULT '';

-- What a paper is to an activity; the same page may be both its 签到 and its 记录.
CREATE TABLE evidence_by_role (
  activity_id INTEGER NOT NULL REFERENCES activities ON DELETE CASCADE,
  item_id INTEGER NOT NULL REFERENCES items ON DELETE CASCADE,
  first_page INTEGER NOT NULL CHECK (first_page > 0),
  last_page INTEGER NOT NULL CHECK (last_page >= first_page),
  role TEXT NOT NULL DEFAULT '记录' CHECK (role IN ('通知', '议程', '签到', '记录', '决议', '照片', '总结')),
  PRIMARY KEY (activity_id, item_id, first_page, role)
) STRICT, WITHOUT ROWID;
INSERT INTO evidence_by_role (activity_id, item_id, first_page, last_page)
  SELECT activity_id, item_id, first_page, last_page FROM evidence;
DROP TABLE evidence;
ALTER TABLE evidence_by_role RENAME TO evidence;
CREATE INDEX evidence_by_item ON evidence (item_id);

-- The members an activity concerns, where it is about some: 谈心谈话, 政治生日.
CREATE TABLE activity_members (
  activity_id INTEGER NOT NULL REFERENCES activities ON DELETE CASCADE,
  member_id INTEGER NOT NULL REFERENCES members ON DELETE RESTRICT,
  PRIMARY KEY (activity_id, member_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX activity_members_by_member ON activity_members (member_id);

-- A scheme is in force from a year on, until a later one is. `confirmed_at`: a person said it is the unit's own.
ALTER TABLE schemes ADD COLUMN from_year INTEGER NOT NULL DEFAULT 1900;
ALTER TABLE schemes ADD COLUMN confirmed_at TEXT;

-- The unit's switch for a rule: off only with a reason; `parameters` are its own numbers.
CREATE TABLE rule_settings (
  rule TEXT PRIMARY KEY,
  enabled INTEGER NOT NULL CHECK (enabled IN (0, 1)),
  parameters TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(parameters)),
  reason TEXT NOT NULL DEFAULT '',
  by TEXT NOT NULL DEFAULT '',
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The paper that goes with an explanation, if there is one.
ALTER TABLE waivers ADD COLUMN item_id INTEGER REFERENCES items ON DELETE SET NULL;
