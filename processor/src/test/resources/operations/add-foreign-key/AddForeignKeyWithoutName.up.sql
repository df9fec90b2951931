-- 2 AddForeignKeyWithoutName: link orders to users
-- phase: expand

-- step 1 of 2: one transaction, lock_timeout applies
-- requires: no rows of `orders` whose (`user_id`) is not in `users` (`id`)
-- asked before step 1: SELECT 'ctid=' || ctid::text FROM "orders" AS r WHERE r."user_id" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "users" AS k WHERE k."id" = r."user_id")
-- locks: SHARE ROW EXCLUSIVE on orders, SHARE ROW EXCLUSIVE on users
-- breaks: writers of rows that violate `orders_user_id_fkey`
ALTER TABLE "orders" ADD CONSTRAINT "orders_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users" ("id") NOT VALID;

-- step 2 of 2: one transaction that blocks nobody, no timeout
-- locks: SHARE UPDATE EXCLUSIVE on orders, ROW SHARE on users
-- work: reads all rows of orders, reads all rows of users
ALTER TABLE "orders" VALIDATE CONSTRAINT "orders_user_id_fkey";
