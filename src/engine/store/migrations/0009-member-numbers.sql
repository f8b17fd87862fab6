-- 编号 of a member, as the unit gives it out; empty where it has none. One of a branch bears a number once.
ALTER TABLE members ADD COLUMN number TEXT NOT NULL DEFAULT '';
CREATE UNIQUE INDEX members_by_number ON members (branch_id, number) WHERE number <> '';
