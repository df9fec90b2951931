-- 3 DropIndex: nobody searches by email
-- phase: expand

-- step 1 of 1: outside a transaction
-- locks: SHARE UPDATE EXCLUSIVE on users
DROP INDEX CONCURRENTLY "users_email_idx";
