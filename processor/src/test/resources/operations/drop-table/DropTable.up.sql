-- 2 DropTable: forget orders
-- phase: contract

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on orders
-- breaks: readers of table `orders`, writers of table `orders`
-- loses: data: table `orders`
DROP TABLE "orders";
