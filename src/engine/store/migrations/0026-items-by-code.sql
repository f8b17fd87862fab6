-- Lists in the order of 档号: by class and 件号, without sorting.
CREATE INDEX items_by_code ON items (state, class, number);
