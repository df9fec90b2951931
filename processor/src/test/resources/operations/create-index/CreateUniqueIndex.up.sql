-- 2 CreateUniqueIndex: no email twice
-- phase: expand

-- step 1 of 1: outside a transaction
-- requires: no values of `users` (`email`) that several rows share
-- asked before step 1: SELECT '(email)=(' || k1::text || ')' FROM (SELECT "email" AS k1 FROM "users") AS key_values WHERE k1 IS NOT NULL GROUP BY k1 HAVING count(*) > 1
-- locks: SHARE UPDATE EXCLUSIVE on users
-- work: builds an index on users
-- breaks: writers of duplicates of (`email`) in `users`
CREATE UNIQUE INDEX CONCURRENTLY "users_email_key" ON "users" ("email");
