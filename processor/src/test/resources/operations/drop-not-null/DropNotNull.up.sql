-- 3 DropNotNull: allow users without a name
-- phase: expand

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on users
-- loses: invariant: not null of column `name` of `users`
ALTER TABLE "users" ALTER COLUMN "name" DROP NOT NULL;
