-- 2 AddForeignKeyOfTwoColumns: join lines to their orders
-- phase: expand

-- step 1 of 2: one transaction, lock_timeout applies
-- locks: SHARE ROW EXCLUSIVE on lines, SHARE ROW EXCLUSIVE on orders
-- breaks: writers of rows that violate `lines_order_fk`
ALTER TABLE "lines" ADD CONSTRAINT "lines_order_fk" FOREIGN KEY ("tenant", "number") REFERENCES "orders" ("tenant", "id") NOT VALID;

-- step 2 of 2: one transaction that blocks nobody, no timeout
-- locks: SHARE UPDATE EXCLUSIVE on lines, ROW SHARE on orders
-- work: reads all rows of lines, reads all rows of orders
ALTER TABLE "lines" VALIDATE CONSTRAINT "lines_order_fk";
