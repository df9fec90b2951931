-- the way back from 2 AddCheckOnDocument

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on events
-- loses: invariant: constraint `events_data_check` of `events`
ALTER TABLE "events" DROP CONSTRAINT "events_data_check";
