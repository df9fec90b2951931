-- 2 AddPrimaryKey: give users a key
-- phase: expand

-- step 1 of 2: outside a transaction
-- requires: no values of `users` (`id`) that several rows share
-- asked before step 1: SELECT '(id)=(' || k1::text || ')' FROM (SELECT "id" AS k1 FROM "users") AS key_values WHERE k1 IS NOT NULL GROUP BY k1 HAVING count(*) > 1
-- locks: SHARE UPDATE EXCLUSIVE on users
-- work: builds an index on users
-- breaks: writers of duplicates of (`id`) in `users`
CREATE UNIQUE INDEX CONCURRENTLY "users_pkey" ON "users" ("id");

-- step 2 of 2: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on users
ALTER TABLE "users" ADD CONSTRAINT "users_pkey" PRIMARY KEY USING INDEX "users_pkey";
