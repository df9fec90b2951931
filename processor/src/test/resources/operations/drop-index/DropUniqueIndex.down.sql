-- the way back from 3 DropUniqueIndex

-- step 1 of 1: outside a transaction
-- requires: no values of `users` (`name`) that several rows share
-- asked before step 1: SELECT '(name)=(' || k1::text || ')' FROM (SELECT "name" AS k1 FROM "users" WHERE age > 0) AS key_values WHERE k1 IS NOT NULL GROUP BY k1 HAVING count(*) > 1
-- locks: SHARE UPDATE EXCLUSIVE on users
-- work: builds an index on users
-- breaks: writers of duplicates of (`name`) in `users`
CREATE UNIQUE INDEX CONCURRENTLY "users_name_key" ON "users" ("name") WHERE age > 0;
