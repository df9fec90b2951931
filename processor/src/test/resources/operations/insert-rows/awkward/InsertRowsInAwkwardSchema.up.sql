-- 2 InsertRowsInAwkwardSchema: the case
-- phase: expand

-- step 1 of 1: one transaction, lock_timeout applies
-- requires: no rows of `Bil"ling.2 %s.kinds` that have the (`id`) of a new row
-- asked before step 1: SELECT 'id=' || "id"::text FROM "Bil""ling.2 %s"."kinds" WHERE "id" IN (1, 2)
-- requires: no rows of `Bil"ling.2 %s.customers` that have the (`id`) of a new row
-- asked before step 1: SELECT 'id=' || "id"::text FROM "Bil""ling.2 %s"."customers" WHERE "id" IN (7)
-- locks: ROW EXCLUSIVE on Bil"ling.2 %s.kinds
INSERT INTO "Bil""ling.2 %s"."kinds" ("id", "name") VALUES
  (1, 'paper'),
  (2, 'mail');
SELECT setval(seq, 2) FROM CAST(pg_get_serial_sequence('"Bil""ling.2 %s"."kinds"', 'id') AS regclass) AS seq WHERE coalesce(pg_sequence_last_value(seq), 0) < 2;
-- locks: ROW EXCLUSIVE on Bil"ling.2 %s.customers
INSERT INTO "Bil""ling.2 %s"."customers" ("id", "code") VALUES
  (7, 'c');
