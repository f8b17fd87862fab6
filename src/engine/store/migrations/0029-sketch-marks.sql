-- The marks of a sketch, said once: its lowest four hashes, where it has at least 30 (see 0024).
CREATE VIEW sketch_marks AS
  SELECT page_id, substr(sketch, value, 4) AS mark FROM page_sketches, json_each('[1, 5, 9, 13]')
  WHERE length(sketch) >= 120;

DROP TRIGGER marks_added;
DROP TRIGGER marks_removed;
DROP TRIGGER marks_changed;
CREATE TRIGGER marks_added AFTER INSERT ON page_sketches BEGIN
  INSERT INTO page_marks SELECT mark, page_id FROM sketch_marks WHERE page_id = NEW.page_id;
END;
-- Before it is gone, or another: the view still shows which marks it had.
CREATE TRIGGER marks_removed BEFORE DELETE ON page_sketches BEGIN
  DELETE FROM page_marks WHERE page_id = OLD.page_id
    AND mark IN (SELECT mark FROM sketch_marks WHERE page_id = OLD.page_id);
END;
CREATE TRIGGER marks_replaced BEFORE UPDATE ON page_sketches WHEN OLD.sketch IS NOT NEW.sketch BEGIN
  DELETE FROM page_marks WHERE page_id = OLD.page_id
    AND mark IN (SELECT mark FROM sketch_marks WHERE page_id = OLD.page_id);
END;
CREATE TRIGGER marks_changed AFTER UPDATE ON page_sketches WHEN OLD.sketch IS NOT NEW.sketch BEGIN
  INSERT INTO page_marks SELECT mark, page_id FROM sketch_marks WHERE page_id = NEW.page_id;
END;
