-- 2 DeleteRowsByOtherTypes: remove samples
-- phase: expand

-- step 1 of 2: one transaction, lock_timeout applies
-- locks: ROW EXCLUSIVE on samples
-- loses: data: rows of `samples`
DELETE FROM "samples" WHERE "key" IN ('00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000002');

-- step 2 of 2: one transaction that blocks nobody, no timeout
-- locks: ROW EXCLUSIVE on samples
-- work: reads all rows of samples
-- loses: data: rows of `samples`
DELETE FROM "samples" WHERE ("ratio", "day") IN (
  (CAST(0.1 AS real), '2026-01-31'),
  (CAST(0.2 AS real), '2026-02-28')
);
