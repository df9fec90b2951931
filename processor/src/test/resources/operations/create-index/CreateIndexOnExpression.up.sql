-- 2 CreateIndexOnExpression: find users whatever the case
-- phase: expand

-- step 1 of 2: outside a transaction
-- requires: no values of `users` (`lower(email)`, `age % 10`) that several rows share
-- asked before step 1: SELECT '(lower(email), age % 10)=(' || k1::text || ', ' || k2::text || ')' FROM (SELECT (lower(email)) AS k1, (age % 10) AS k2 FROM "users") AS key_values WHERE k1 IS NOT NULL AND k2 IS NOT NULL GROUP BY k1, k2 HAVING count(*) > 1
-- locks: SHARE UPDATE EXCLUSIVE on users
-- work: builds an index on users
-- breaks: writers of duplicates of (`lower(email)`, `age % 10`) in `users`
CREATE UNIQUE INDEX CONCURRENTLY "users_lower_idx" ON "users" ((lower(email)), (age % 10));

-- step 2 of 2: one transaction that blocks nobody, no timeout
-- locks: SHARE UPDATE EXCLUSIVE on users
-- work: reads a sample of users
ANALYZE "users";
