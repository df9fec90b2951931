-- 2 DropColumnNamedLikeFunction: forget two columns, but neither the index nor the check
-- phase: contract

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on events
-- breaks: readers of column `date` of `events`, writers of column `date` of `events`
-- loses: data: column `date` of `events`
ALTER TABLE "events" DROP COLUMN "date";
-- locks: ACCESS EXCLUSIVE on events
-- breaks: readers of column `text` of `events`, writers of column `text` of `events`
-- loses: data: column `text` of `events`
ALTER TABLE "events" DROP COLUMN "text";
