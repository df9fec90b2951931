-- 2 DropUnique: allow the same order twice
-- phase: contract

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on orders
-- breaks: upserts by (`user_id`, `price`) of `orders`
-- loses: invariant: constraint `orders_user_key` of `orders`
ALTER TABLE "orders" DROP CONSTRAINT "orders_user_key";
