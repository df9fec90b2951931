-- the way back from 2 AddForeignKeyToNewTable

-- step 1 of 3: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on users, ACCESS EXCLUSIVE on shops
-- loses: invariant: constraint `users_shop_fk` of `users`
ALTER TABLE "users" DROP CONSTRAINT "users_shop_fk";

-- step 2 of 3: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on users
-- breaks: readers of column `shop` of `users`, writers of column `shop` of `users`
-- loses: data: column `shop` of `users`
ALTER TABLE "users" DROP COLUMN "shop";

-- step 3 of 3: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on shops, ACCESS EXCLUSIVE on users
-- breaks: readers of table `shops`, writers of table `shops`
-- loses: data: table `shops`
DROP TABLE "shops";
