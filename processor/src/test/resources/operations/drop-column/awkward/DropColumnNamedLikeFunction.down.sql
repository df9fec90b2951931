-- the way back from 2 DropColumnNamedLikeFunction

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on events
ALTER TABLE "events" ADD COLUMN "date" date;
-- locks: ACCESS EXCLUSIVE on events
ALTER TABLE "events" ADD COLUMN "text" text;
