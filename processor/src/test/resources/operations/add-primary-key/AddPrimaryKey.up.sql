-- 2 AddPrimaryKey: give users a key
-- phase: expand

-- step 1 of 2: outside a transaction
-- locks: SHARE UPDATE EXCLUSIVE on users
-- work: builds an index on users
CREATE UNIQUE INDEX CONCURRENTLY "users_pkey" ON "users" ("id");

-- step 2 of 2: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on users
ALTER TABLE "users" ADD CONSTRAINT "users_pkey" PRIMARY KEY USING INDEX "users_pkey";
