-- the way back from 3 AlterColumnTypeToText

-- step 1 of 8: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on parcels
-- work: rewrites parcels
-- breaks: prepared statements of column `mood` of `parcels`
ALTER TABLE "parcels" ALTER COLUMN "mood" TYPE "mood" USING CAST("mood" AS "mood");

-- step 2 of 8: one transaction that blocks nobody, no timeout
-- locks: SHARE UPDATE EXCLUSIVE on parcels
-- work: reads a sample of parcels
ANALYZE "parcels" ("mood");

-- step 3 of 8: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on parcels
-- work: rewrites parcels
-- breaks: prepared statements of column `tags` of `parcels`
ALTER TABLE "parcels" ALTER COLUMN "tags" TYPE text[] USING CAST("tags" AS text[]);

-- step 4 of 8: one transaction that blocks nobody, no timeout
-- locks: SHARE UPDATE EXCLUSIVE on parcels
-- work: reads a sample of parcels
ANALYZE "parcels" ("tags");

-- step 5 of 8: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on parcels
-- work: rewrites parcels
-- breaks: prepared statements of column `key` of `parcels`
ALTER TABLE "parcels" ALTER COLUMN "key" TYPE uuid USING CAST("key" AS uuid);

-- step 6 of 8: one transaction that blocks nobody, no timeout
-- locks: SHARE UPDATE EXCLUSIVE on parcels
-- work: reads a sample of parcels
ANALYZE "parcels" ("key");

-- step 7 of 8: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on parcels
-- work: rewrites parcels
-- breaks: prepared statements of column `weight` of `parcels`
ALTER TABLE "parcels" ALTER COLUMN "weight" TYPE integer USING CAST("weight" AS integer);

-- step 8 of 8: one transaction that blocks nobody, no timeout
-- locks: SHARE UPDATE EXCLUSIVE on parcels
-- work: reads a sample of parcels
ANALYZE "parcels" ("weight");
