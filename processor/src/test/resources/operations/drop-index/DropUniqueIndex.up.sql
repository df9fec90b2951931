-- 3 DropUniqueIndex: allow names twice
-- phase: expand

-- step 1 of 1: outside a transaction
-- locks: SHARE UPDATE EXCLUSIVE on users
-- loses: invariant: uniqueness by index `users_name_key`
DROP INDEX CONCURRENTLY "users_name_key";
