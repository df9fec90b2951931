-- 2 DropForeignKey: part orders from users
-- phase: expand

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on orders, ACCESS EXCLUSIVE on users
-- loses: invariant: constraint `orders_user_fk` of `orders`
ALTER TABLE "orders" DROP CONSTRAINT "orders_user_fk";
