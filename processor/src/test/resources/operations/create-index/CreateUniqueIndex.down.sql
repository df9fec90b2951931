-- the way back from 2 CreateUniqueIndex

-- step 1 of 1: outside a transaction
-- locks: SHARE UPDATE EXCLUSIVE on users
-- breaks: upserts by (`email`) of `users`
-- loses: invariant: uniqueness by index `users_email_key`
DROP INDEX CONCURRENTLY "users_email_key";
