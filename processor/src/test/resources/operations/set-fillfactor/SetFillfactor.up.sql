-- 2 SetFillfactor: leave room for updates on the pages of counters
-- phase: expand

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: SHARE UPDATE EXCLUSIVE on counters
ALTER TABLE "counters" SET (fillfactor = 70);
