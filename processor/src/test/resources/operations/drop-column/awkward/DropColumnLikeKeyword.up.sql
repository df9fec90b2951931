-- 1 DropColumnLikeKeyword: make visits
-- phase: expand

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on visits
CREATE TABLE "visits" (
  "left_on" timestamptz,
  "at" varchar(10),
  "unknown" text,
  "yes" boolean
);
-- locks: ACCESS EXCLUSIVE on visits
-- breaks: writers of rows that violate `c_at`
ALTER TABLE "visits" ADD CONSTRAINT "c_at" CHECK ((left_on at time zone 'UTC') > '2020-01-01');
-- locks: ACCESS EXCLUSIVE on visits
-- breaks: writers of rows that violate `c_unknown`
ALTER TABLE "visits" ADD CONSTRAINT "c_unknown" CHECK (yes is unknown);
-- locks: SHARE on visits
CREATE INDEX "i" ON "visits" (((left_on at time zone 'UTC')::date));
-- locks: ACCESS EXCLUSIVE on visits
-- breaks: readers of column `at` of `visits`, writers of column `at` of `visits`
-- loses: data: column `at` of `visits`
ALTER TABLE "visits" DROP COLUMN "at";
-- locks: ACCESS EXCLUSIVE on visits
-- breaks: readers of column `unknown` of `visits`, writers of column `unknown` of `visits`
-- loses: data: column `unknown` of `visits`
ALTER TABLE "visits" DROP COLUMN "unknown";
