-- the way back from 1 CreateTable

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on users
-- breaks: readers of table `users`, writers of table `users`
-- loses: data: table `users`
DROP TABLE "users";
