-- the way back from 2 InsertRowsInAwkwardSchema

-- step 1 of 1: one transaction, lock_timeout applies
-- requires: no rows of `Bil"ling.2 %s.customers` to be deleted, gone or under another key by now
-- asked before step 1: SELECT '(id)=(' || k1::text || ')' FROM (VALUES
--   (CAST(7 AS bigint))) AS r (k1) WHERE NOT EXISTS (SELECT 1 FROM "Bil""ling.2 %s"."customers" AS k WHERE k."id" = r.k1)
-- requires: no rows of `Bil"ling.2 %s.kinds` to be deleted, gone or under another key by now
-- asked before step 1: SELECT '(id)=(' || k1::text || ')' FROM (VALUES
--   (CAST(1 AS integer)),
--   (CAST(2 AS integer))) AS r (k1) WHERE NOT EXISTS (SELECT 1 FROM "Bil""ling.2 %s"."kinds" AS k WHERE k."id" = r.k1)
-- locks: ROW EXCLUSIVE on Bil"ling.2 %s.customers
-- loses: data: rows of `Bil"ling.2 %s.customers`
DELETE FROM "Bil""ling.2 %s"."customers" WHERE "id" IN (7);
-- locks: ROW EXCLUSIVE on Bil"ling.2 %s.kinds
-- loses: data: rows of `Bil"ling.2 %s.kinds`
DELETE FROM "Bil""ling.2 %s"."kinds" WHERE "id" IN (1, 2);
