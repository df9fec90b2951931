-- 2 AddCheckOnDocument: ask for a key
-- phase: expand

-- step 1 of 2: one transaction, lock_timeout applies
-- requires: no rows of `events` that violate `events_data_check`: data ? 'kind' and data @> '{}' and not data ?| array['{', '?']
-- asked before step 1: SELECT 'ctid=' || ctid::text FROM "events" WHERE NOT (data ? 'kind' and data @> '{}' and not data ?| array['{', '?'])
-- locks: ACCESS EXCLUSIVE on events
-- breaks: writers of rows that violate `events_data_check`
ALTER TABLE "events" ADD CONSTRAINT "events_data_check" CHECK (data ? 'kind' and data @> '{}' and not data ?| array['{', '?']) NOT VALID;

-- step 2 of 2: one transaction that blocks nobody, no timeout
-- locks: SHARE UPDATE EXCLUSIVE on events
-- work: reads all rows of events
ALTER TABLE "events" VALIDATE CONSTRAINT "events_data_check";
