-- 3 RenameColumn: call it mail
-- phase: expand

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on orders
-- breaks: readers of column `user_id` of `orders`, writers of column `user_id` of `orders`
ALTER TABLE "orders" RENAME COLUMN "user_id" TO "order";
