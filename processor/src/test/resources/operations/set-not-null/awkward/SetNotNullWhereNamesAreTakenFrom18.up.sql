-- 3 SetNotNullWhereNamesAreTakenFrom18: insist on everything
-- phase: contract

-- step 1 of 8: one transaction, lock_timeout applies
-- requires: no rows of `users` with no `email`
-- asked before step 1: SELECT 'id=' || "id"::text FROM "users" WHERE "email" IS NULL
-- locks: ACCESS EXCLUSIVE on users
-- breaks: writers of nulls in column `email`, inserts without `email` of `users`
ALTER TABLE "users" ADD CONSTRAINT "users_email_not_null1" NOT NULL "email" NOT VALID;

-- step 2 of 8: one transaction that blocks nobody, no timeout
-- locks: SHARE UPDATE EXCLUSIVE on users
-- work: reads all rows of users
ALTER TABLE "users" VALIDATE CONSTRAINT "users_email_not_null1";

-- step 3 of 8: one transaction, lock_timeout applies
-- requires: no rows of `users` with no `phone`
-- asked before step 1: SELECT 'id=' || "id"::text FROM "users" WHERE "phone" IS NULL
-- locks: ACCESS EXCLUSIVE on users
-- breaks: writers of nulls in column `phone`, inserts without `phone` of `users`
ALTER TABLE "users" ADD CONSTRAINT "users_phone_not_null1" NOT NULL "phone" NOT VALID;

-- step 4 of 8: one transaction that blocks nobody, no timeout
-- locks: SHARE UPDATE EXCLUSIVE on users
-- work: reads all rows of users
ALTER TABLE "users" VALIDATE CONSTRAINT "users_phone_not_null1";

-- step 5 of 8: one transaction, lock_timeout applies
-- requires: no rows of `users` with no `a_name_of_more_than_fifty_bytes_whose_begin_is_shared_a`
-- asked before step 1: SELECT 'id=' || "id"::text FROM "users" WHERE "a_name_of_more_than_fifty_bytes_whose_begin_is_shared_a" IS NULL
-- locks: ACCESS EXCLUSIVE on users
-- breaks: writers of nulls in column `a_name_of_more_than_fifty_bytes_whose_begin_is_shared_a`, inserts without `a_name_of_more_than_fifty_bytes_whose_begin_is_shared_a` of `users`
ALTER TABLE "users" ADD CONSTRAINT "users_a_name_of_more_than_fifty_bytes_whose_begin_is_s_not_null" NOT NULL "a_name_of_more_than_fifty_bytes_whose_begin_is_shared_a" NOT VALID;

-- step 6 of 8: one transaction that blocks nobody, no timeout
-- locks: SHARE UPDATE EXCLUSIVE on users
-- work: reads all rows of users
ALTER TABLE "users" VALIDATE CONSTRAINT "users_a_name_of_more_than_fifty_bytes_whose_begin_is_s_not_null";

-- step 7 of 8: one transaction, lock_timeout applies
-- requires: no rows of `users` with no `a_name_of_more_than_fifty_bytes_whose_begin_is_shared_b`
-- asked before step 1: SELECT 'id=' || "id"::text FROM "users" WHERE "a_name_of_more_than_fifty_bytes_whose_begin_is_shared_b" IS NULL
-- locks: ACCESS EXCLUSIVE on users
-- breaks: writers of nulls in column `a_name_of_more_than_fifty_bytes_whose_begin_is_shared_b`, inserts without `a_name_of_more_than_fifty_bytes_whose_begin_is_shared_b` of `users`
ALTER TABLE "users" ADD CONSTRAINT "users_a_name_of_more_than_fifty_bytes_whose_begin_is__not_null1" NOT NULL "a_name_of_more_than_fifty_bytes_whose_begin_is_shared_b" NOT VALID;

-- step 8 of 8: one transaction that blocks nobody, no timeout
-- locks: SHARE UPDATE EXCLUSIVE on users
-- work: reads all rows of users
ALTER TABLE "users" VALIDATE CONSTRAINT "users_a_name_of_more_than_fifty_bytes_whose_begin_is__not_null1";
