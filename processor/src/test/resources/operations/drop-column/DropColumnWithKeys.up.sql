-- 2 DropColumnWithKeys: forget whose orders they are
-- phase: contract

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on orders, ACCESS EXCLUSIVE on users
-- breaks: readers of column `user_id` of `orders`, writers of column `user_id` of `orders`
-- loses: data: column `user_id` of `orders`, invariant: constraint `orders_user_key`, invariant: constraint `orders_user_fk`
ALTER TABLE "orders" DROP COLUMN "user_id";
