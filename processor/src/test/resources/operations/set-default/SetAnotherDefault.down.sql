-- the way back from 3 SetAnotherDefault

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on users
ALTER TABLE "users" ALTER COLUMN "name" SET DEFAULT 'it''s';
