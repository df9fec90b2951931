-- the way back from 2 SetFillfactor

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: SHARE UPDATE EXCLUSIVE on counters
ALTER TABLE "counters" RESET (fillfactor);
