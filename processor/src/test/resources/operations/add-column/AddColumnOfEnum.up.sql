-- 3 AddColumnOfEnum: add a mood
-- phase: expand

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on users
-- work: rewrites users
ALTER TABLE "users" ADD COLUMN "mood" "mood" DEFAULT 'ok' NOT NULL;
