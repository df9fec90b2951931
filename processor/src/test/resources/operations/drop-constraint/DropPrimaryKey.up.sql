-- 2 DropPrimaryKey: take the key away
-- phase: expand

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on orders
-- loses: invariant: constraint `orders_pkey` of `orders`
ALTER TABLE "orders" DROP CONSTRAINT "orders_pkey";
