-- 1 RenameColumnLikeKeyword: make visits
-- phase: expand

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on visits
CREATE TABLE "visits" (
  "left_on" timestamptz,
  "at" integer,
  "unknown" text,
  "yes" boolean,
  "day" integer,
  "row" integer,
  "user" text
);
-- locks: ACCESS EXCLUSIVE on visits
-- breaks: writers of rows that violate `c_at`
ALTER TABLE "visits" ADD CONSTRAINT "c_at" CHECK ((left_on at time zone 'UTC') > '2020-01-01' and at > 0 and visits . "at" < 9);
-- locks: ACCESS EXCLUSIVE on visits
-- breaks: writers of rows that violate `c_unknown`
ALTER TABLE "visits" ADD CONSTRAINT "c_unknown" CHECK (yes is unknown or unknown = 'unknown');
-- locks: ACCESS EXCLUSIVE on visits
-- breaks: writers of rows that violate `c_day`
ALTER TABLE "visits" ADD CONSTRAINT "c_day" CHECK (make_interval(days := day) > interval '1' day);
-- locks: ACCESS EXCLUSIVE on visits
-- breaks: writers of rows that violate `c_row`
ALTER TABLE "visits" ADD CONSTRAINT "c_row" CHECK ("row" > 0 and row(1, 2) < row(day, 3));
-- locks: ACCESS EXCLUSIVE on visits
-- breaks: writers of rows that violate `c_user`
ALTER TABLE "visits" ADD CONSTRAINT "c_user" CHECK ("user" <> 'guest');
-- locks: SHARE on visits
CREATE INDEX "i" ON "visits" (((left_on at time zone 'UTC')::date));
-- locks: ACCESS EXCLUSIVE on visits
-- breaks: readers of column `at` of `visits`, writers of column `at` of `visits`
ALTER TABLE "visits" RENAME COLUMN "at" TO "down";
-- locks: ACCESS EXCLUSIVE on visits
-- breaks: readers of column `unknown` of `visits`, writers of column `unknown` of `visits`
ALTER TABLE "visits" RENAME COLUMN "unknown" TO "values";
-- locks: ACCESS EXCLUSIVE on visits
-- breaks: readers of column `day` of `visits`, writers of column `day` of `visits`
ALTER TABLE "visits" RENAME COLUMN "day" TO "days";
-- locks: ACCESS EXCLUSIVE on visits
-- breaks: readers of column `row` of `visits`, writers of column `row` of `visits`
ALTER TABLE "visits" RENAME COLUMN "row" TO "order";
-- locks: ACCESS EXCLUSIVE on visits
-- breaks: readers of column `user` of `visits`, writers of column `user` of `visits`
ALTER TABLE "visits" RENAME COLUMN "user" TO "User";
