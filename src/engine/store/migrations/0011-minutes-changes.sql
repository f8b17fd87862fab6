-- How often anything has changed that comparing minutes with each other looks at (engine/checks/gather-standings.ts).
CREATE TABLE minutes_changes (count INTEGER NOT NULL) STRICT;
INSERT INTO minutes_changes VALUES (0);
CREATE TRIGGER evidence_added AFTER INSERT ON evidence BEGIN UPDATE minutes_changes SET count = count + 1; END;
CREATE TRIGGER evidence_removed AFTER DELETE ON evidence BEGIN UPDATE minutes_changes SET count = count + 1; END;
CREATE TRIGGER evidence_changed AFTER UPDATE ON evidence BEGIN UPDATE minutes_changes SET count = count + 1; END;
CREATE TRIGGER activity_moved AFTER UPDATE OF date ON activities BEGIN UPDATE minutes_changes SET count = count + 1; END;
CREATE TRIGGER sketch_added AFTER INSERT ON page_sketches BEGIN UPDATE minutes_changes SET count = count + 1; END;
CREATE TRIGGER sketch_removed AFTER DELETE ON page_sketches BEGIN UPDATE minutes_changes SET count = count + 1; END;
CREATE TRIGGER sketch_changed AFTER UPDATE ON page_sketches BEGIN UPDATE minutes_changes SET count = count + 1; END;
