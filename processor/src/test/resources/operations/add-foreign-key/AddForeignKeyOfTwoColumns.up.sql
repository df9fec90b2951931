-- 2 AddForeignKeyOfTwoColumns: join lines to their orders
-- phase: expand

-- step 1 of 2: one transaction, lock_timeout applies
-- requires: no rows of `lines` whose (`tenant`, `number`) is not in `orders` (`tenant`, `id`)
-- asked before step 1: SELECT 'ctid=' || ctid::text FROM "lines" AS r WHERE r."tenant" IS NOT NULL AND r."number" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "orders" AS k WHERE k."tenant" = r."tenant" AND k."id" = r."number")
-- locks: SHARE ROW EXCLUSIVE on lines, SHARE ROW EXCLUSIVE on orders
-- breaks: writers of rows that violate `lines_order_fk`
ALTER TABLE "lines" ADD CONSTRAINT "lines_order_fk" FOREIGN KEY ("tenant", "number") REFERENCES "orders" ("tenant", "id") NOT VALID;

-- step 2 of 2: one transaction that blocks nobody, no timeout
-- locks: SHARE UPDATE EXCLUSIVE on lines, ROW SHARE on orders
-- work: reads all rows of lines, reads all rows of orders
ALTER TABLE "lines" VALIDATE CONSTRAINT "lines_order_fk";
