-- 2 DropUnique: allow the same order twice
-- phase: expand

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on orders
-- loses: invariant: constraint `orders_user_key` of `orders`
ALTER TABLE "orders" DROP CONSTRAINT "orders_user_key";
