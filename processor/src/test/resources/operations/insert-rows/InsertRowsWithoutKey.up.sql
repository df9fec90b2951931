-- 2 InsertRowsWithoutKey: add a line of which there may be more
-- phase: expand

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ROW EXCLUSIVE on lines
-- loses: way back: which rows of `lines` are new
INSERT INTO "lines" ("text") VALUES
  ('a'),
  ('b');
