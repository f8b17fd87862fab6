-- How often anything has changed that checks see of pages and that leaves no entry in the log (engine/store/check-facts.ts).
CREATE TABLE scan_changes (count INTEGER NOT NULL) STRICT;
INSERT INTO scan_changes VALUES (0);
CREATE TRIGGER page_scanned AFTER UPDATE OF source, dpi ON pages BEGIN UPDATE scan_changes SET count = count + 1; END;
CREATE TRIGGER look_added AFTER INSERT ON page_looks BEGIN UPDATE scan_changes SET count = count + 1; END;
CREATE TRIGGER look_removed AFTER DELETE ON page_looks BEGIN UPDATE scan_changes SET count = count + 1; END;
CREATE TRIGGER look_changed AFTER UPDATE ON page_looks BEGIN UPDATE scan_changes SET count = count + 1; END;
