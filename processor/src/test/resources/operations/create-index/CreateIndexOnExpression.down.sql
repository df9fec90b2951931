-- the way back from 2 CreateIndexOnExpression

-- step 1 of 1: outside a transaction
-- locks: SHARE UPDATE EXCLUSIVE on users
-- breaks: upserts by (`lower(email)`, `age % 10`) of `users`
-- loses: invariant: uniqueness by index `users_lower_idx`
DROP INDEX CONCURRENTLY "users_lower_idx";
