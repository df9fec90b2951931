-- the way back from 2 AddForeignKeyOfTwoColumns

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on lines, ACCESS EXCLUSIVE on orders
-- loses: invariant: constraint `lines_order_fk` of `lines`
ALTER TABLE "lines" DROP CONSTRAINT "lines_order_fk";
