-- the way back from 3 DropIndex

-- step 1 of 1: outside a transaction
-- locks: SHARE UPDATE EXCLUSIVE on users
-- work: builds an index on users
CREATE INDEX CONCURRENTLY "users_email_idx" ON "users" ("email");
