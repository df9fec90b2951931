-- 2 SetDefaultOfOperators: take all parcels for fragile
-- phase: expand

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on parcels
ALTER TABLE "parcels" ALTER COLUMN "fragile" SET DEFAULT (2 between 1 and 3);
-- locks: ACCESS EXCLUSIVE on parcels
ALTER TABLE "parcels" ALTER COLUMN "sent" SET DEFAULT (current_timestamp(3) at time zone 'utc');
-- locks: ACCESS EXCLUSIVE on parcels
ALTER TABLE "parcels" ADD COLUMN "packed" timestamp DEFAULT (now() at time zone 'utc') NOT NULL;
