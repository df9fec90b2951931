-- the way back from 3 SetNotNullWhereNamesAreTaken

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on users
-- loses: invariant: not null of column `a_name_of_more_than_fifty_bytes_whose_begin_is_shared_b` of `users`
ALTER TABLE "users" ALTER COLUMN "a_name_of_more_than_fifty_bytes_whose_begin_is_shared_b" DROP NOT NULL;
-- locks: ACCESS EXCLUSIVE on users
-- loses: invariant: not null of column `a_name_of_more_than_fifty_bytes_whose_begin_is_shared_a` of `users`
ALTER TABLE "users" ALTER COLUMN "a_name_of_more_than_fifty_bytes_whose_begin_is_shared_a" DROP NOT NULL;
-- locks: ACCESS EXCLUSIVE on users
-- loses: invariant: not null of column `phone` of `users`
ALTER TABLE "users" ALTER COLUMN "phone" DROP NOT NULL;
-- locks: ACCESS EXCLUSIVE on users
-- loses: invariant: not null of column `email` of `users`
ALTER TABLE "users" ALTER COLUMN "email" DROP NOT NULL;
