-- With the line at hand, a list by lines is read from the index alone.
DROP INDEX items_by_code;
CREATE INDEX items_by_code ON items (state, class, number, line_id);
