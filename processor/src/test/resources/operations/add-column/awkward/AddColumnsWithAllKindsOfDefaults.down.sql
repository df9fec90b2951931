-- the way back from 2 AddColumnsWithAllKindsOfDefaults

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on users
-- breaks: readers of column `address` of `users`, writers of column `address` of `users`
-- loses: data: column `address` of `users`
ALTER TABLE "users" DROP COLUMN "address";
-- locks: ACCESS EXCLUSIVE on users
-- breaks: readers of column `bytes` of `users`, writers of column `bytes` of `users`
-- loses: data: column `bytes` of `users`
ALTER TABLE "users" DROP COLUMN "bytes";
-- locks: ACCESS EXCLUSIVE on users
-- breaks: readers of column `days` of `users`, writers of column `days` of `users`
-- loses: data: column `days` of `users`
ALTER TABLE "users" DROP COLUMN "days";
-- locks: ACCESS EXCLUSIVE on users
-- breaks: readers of column `moment` of `users`, writers of column `moment` of `users`
-- loses: data: column `moment` of `users`
ALTER TABLE "users" DROP COLUMN "moment";
-- locks: ACCESS EXCLUSIVE on users
-- breaks: readers of column `hour` of `users`, writers of column `hour` of `users`
-- loses: data: column `hour` of `users`
ALTER TABLE "users" DROP COLUMN "hour";
-- locks: ACCESS EXCLUSIVE on users
-- breaks: readers of column `day` of `users`, writers of column `day` of `users`
-- loses: data: column `day` of `users`
ALTER TABLE "users" DROP COLUMN "day";
-- locks: ACCESS EXCLUSIVE on users
-- breaks: readers of column `numbers` of `users`, writers of column `numbers` of `users`
-- loses: data: column `numbers` of `users`
ALTER TABLE "users" DROP COLUMN "numbers";
-- locks: ACCESS EXCLUSIVE on users
-- breaks: readers of column `words` of `users`, writers of column `words` of `users`
-- loses: data: column `words` of `users`
ALTER TABLE "users" DROP COLUMN "words";
-- locks: ACCESS EXCLUSIVE on users
-- breaks: readers of column `tags` of `users`, writers of column `tags` of `users`
-- loses: data: column `tags` of `users`
ALTER TABLE "users" DROP COLUMN "tags";
-- locks: ACCESS EXCLUSIVE on users
-- breaks: readers of column `code` of `users`, writers of column `code` of `users`
-- loses: data: column `code` of `users`
ALTER TABLE "users" DROP COLUMN "code";
-- locks: ACCESS EXCLUSIVE on users
-- breaks: readers of column `active` of `users`, writers of column `active` of `users`
-- loses: data: column `active` of `users`
ALTER TABLE "users" DROP COLUMN "active";
-- locks: ACCESS EXCLUSIVE on users
-- breaks: readers of column `rough` of `users`, writers of column `rough` of `users`
-- loses: data: column `rough` of `users`
ALTER TABLE "users" DROP COLUMN "rough";
-- locks: ACCESS EXCLUSIVE on users
-- breaks: readers of column `ratio` of `users`, writers of column `ratio` of `users`
-- loses: data: column `ratio` of `users`
ALTER TABLE "users" DROP COLUMN "ratio";
-- locks: ACCESS EXCLUSIVE on users
-- breaks: readers of column `amount` of `users`, writers of column `amount` of `users`
-- loses: data: column `amount` of `users`
ALTER TABLE "users" DROP COLUMN "amount";
-- locks: ACCESS EXCLUSIVE on users
-- breaks: readers of column `little` of `users`, writers of column `little` of `users`
-- loses: data: column `little` of `users`
ALTER TABLE "users" DROP COLUMN "little";
-- locks: ACCESS EXCLUSIVE on users
-- breaks: readers of column `large` of `users`, writers of column `large` of `users`
-- loses: data: column `large` of `users`
ALTER TABLE "users" DROP COLUMN "large";
-- locks: ACCESS EXCLUSIVE on users
-- breaks: readers of column `negative` of `users`, writers of column `negative` of `users`
-- loses: data: column `negative` of `users`
ALTER TABLE "users" DROP COLUMN "negative";
-- locks: ACCESS EXCLUSIVE on users
-- breaks: readers of column `plain` of `users`, writers of column `plain` of `users`
-- loses: data: column `plain` of `users`
ALTER TABLE "users" DROP COLUMN "plain";
-- locks: ACCESS EXCLUSIVE on users
-- breaks: readers of column `document` of `users`, writers of column `document` of `users`
-- loses: data: column `document` of `users`
ALTER TABLE "users" DROP COLUMN "document";
-- locks: ACCESS EXCLUSIVE on users
-- breaks: readers of column `quoted` of `users`, writers of column `quoted` of `users`
-- loses: data: column `quoted` of `users`
ALTER TABLE "users" DROP COLUMN "quoted";
