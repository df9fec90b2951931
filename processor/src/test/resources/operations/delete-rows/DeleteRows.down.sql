-- the way back from 2 DeleteRows

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ROW EXCLUSIVE on statuses
INSERT INTO "statuses" ("code", "label") VALUES
  ('closed', 'Closed');
