-- 2 AddForeignKeyToItself: join users to each other
-- phase: expand

-- step 1 of 2: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on users
ALTER TABLE "users" ADD COLUMN "invited_by" bigint;
-- locks: SHARE ROW EXCLUSIVE on users
-- breaks: writers of rows that violate `users_invited_by_fk`
ALTER TABLE "users" ADD CONSTRAINT "users_invited_by_fk" FOREIGN KEY ("invited_by") REFERENCES "users" ("id") ON DELETE SET NULL NOT VALID;

-- step 2 of 2: one transaction that blocks nobody, no timeout
-- locks: SHARE UPDATE EXCLUSIVE on users
-- work: reads all rows of users
ALTER TABLE "users" VALIDATE CONSTRAINT "users_invited_by_fk";
