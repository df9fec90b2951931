-- 3 AlterColumnTypeToText: keep all as texts
-- phase: expand

-- step 1 of 8: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on parcels
-- work: rewrites parcels
-- breaks: prepared statements of column `weight` of `parcels`
ALTER TABLE "parcels" ALTER COLUMN "weight" TYPE text;

-- step 2 of 8: one transaction that blocks nobody, no timeout
-- locks: SHARE UPDATE EXCLUSIVE on parcels
-- work: reads a sample of parcels
ANALYZE "parcels" ("weight");

-- step 3 of 8: one transaction, lock_timeout applies
-- requires: no rows of `parcels` whose `key` is longer than 40 characters
-- asked: SELECT 'id=' || "id"::text FROM "parcels" WHERE char_length(rtrim("key"::text)) > 40
-- locks: ACCESS EXCLUSIVE on parcels
-- work: rewrites parcels
-- breaks: prepared statements of column `key` of `parcels`
ALTER TABLE "parcels" ALTER COLUMN "key" TYPE varchar(40);

-- step 4 of 8: one transaction that blocks nobody, no timeout
-- locks: SHARE UPDATE EXCLUSIVE on parcels
-- work: reads a sample of parcels
ANALYZE "parcels" ("key");

-- step 5 of 8: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on parcels
-- work: rewrites parcels
-- breaks: prepared statements of column `tags` of `parcels`
ALTER TABLE "parcels" ALTER COLUMN "tags" TYPE text;

-- step 6 of 8: one transaction that blocks nobody, no timeout
-- locks: SHARE UPDATE EXCLUSIVE on parcels
-- work: reads a sample of parcels
ANALYZE "parcels" ("tags");

-- step 7 of 8: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on parcels
-- work: rewrites parcels
-- breaks: prepared statements of column `mood` of `parcels`
ALTER TABLE "parcels" ALTER COLUMN "mood" TYPE text;

-- step 8 of 8: one transaction that blocks nobody, no timeout
-- locks: SHARE UPDATE EXCLUSIVE on parcels
-- work: reads a sample of parcels
ANALYZE "parcels" ("mood");
