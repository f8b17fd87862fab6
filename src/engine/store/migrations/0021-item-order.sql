-- How often anything has changed that the order of items goes by (engine/store/item-order.ts).
CREATE TABLE order_changes (count INTEGER NOT NULL) STRICT;
INSERT INTO order_changes VALUES (0);
CREATE TRIGGER item_added AFTER INSERT ON items BEGIN UPDATE order_changes SET count = count + 1; END;
CREATE TRIGGER item_removed AFTER DELETE ON items BEGIN UPDATE order_changes SET count = count + 1; END;
CREATE TRIGGER item_placed AFTER UPDATE OF branch_id, kept_as, deleted_at, line_id, year, class, number, date, issuer,
  page_count, filed_at ON items BEGIN UPDATE order_changes SET count = count + 1; END;
CREATE TRIGGER line_placed AFTER UPDATE ON lines BEGIN UPDATE order_changes SET count = count + 1; END;
CREATE TRIGGER slot_placed AFTER UPDATE ON slots BEGIN UPDATE order_changes SET count = count + 1; END;
