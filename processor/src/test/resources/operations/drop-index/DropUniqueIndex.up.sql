-- 3 DropUniqueIndex: allow names twice
-- phase: contract

-- step 1 of 1: outside a transaction
-- locks: SHARE UPDATE EXCLUSIVE on users
-- breaks: upserts by (`name`) of `users`
-- loses: invariant: uniqueness by index `users_name_key`
DROP INDEX CONCURRENTLY "users_name_key";
