-- 2 CreatePartialIndex: find adults by name
-- phase: expand

-- step 1 of 1: outside a transaction
-- locks: SHARE UPDATE EXCLUSIVE on users
-- work: builds an index on users
CREATE INDEX CONCURRENTLY "users_adults_idx" ON "users" ("name") WHERE age >= 18 and name <> '{}';
