-- What a register line expects, as JSON: how often, by whom, which papers; null: something in the year, as before.
ALTER TABLE lines ADD COLUMN expects TEXT CHECK (expects IS NULL OR json_valid(expects));
