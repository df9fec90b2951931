-- 2 AddColumnWithComment: add a column with a comment
-- phase: expand

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on users
ALTER TABLE "users" ADD COLUMN "note" text;
-- locks: SHARE UPDATE EXCLUSIVE on users
COMMENT ON COLUMN "users"."note" IS E'the user''s "own" words: {0} ? \\ $1';
