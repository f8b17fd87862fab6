-- A paper that a person keeps out of bundles (不随包), with the reason; empty for one that may go.
ALTER TABLE items ADD COLUMN withheld TEXT NOT NULL DEFAULT '';

-- What a bundle calls itself, what it was asked to hold, and each item it held (core/bundle/compare.ts); the latter two
-- are null for one that an older program made.
ALTER TABLE bundles ADD COLUMN title TEXT NOT NULL DEFAULT '';
ALTER TABLE bundles ADD COLUMN asked TEXT CHECK (asked IS NULL OR json_valid(asked));
ALTER TABLE bundles ADD COLUMN held TEXT CHECK (held IS NULL OR json_valid(held));
UPDATE bundles SET title = coalesce(branch, '全部支部') || coalesce(year || '年度', '') || '迎检包';
ALTER TABLE bundles DROP COLUMN branch;
ALTER TABLE bundles DROP COLUMN year;
