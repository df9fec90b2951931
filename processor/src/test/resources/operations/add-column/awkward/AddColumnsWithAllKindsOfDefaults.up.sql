-- 2 AddColumnsWithAllKindsOfDefaults: add columns
-- phase: expand

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on users
ALTER TABLE "users" ADD COLUMN "quoted" text DEFAULT E'it''s "so" \\ {} {0} ? :x $1 -- /* é'
;
-- locks: ACCESS EXCLUSIVE on users
ALTER TABLE "users" ADD COLUMN "document" jsonb DEFAULT '{"a": [1, "?"]}' NOT NULL;
-- locks: ACCESS EXCLUSIVE on users
ALTER TABLE "users" ADD COLUMN "plain" json DEFAULT '{}';
-- locks: ACCESS EXCLUSIVE on users
ALTER TABLE "users" ADD COLUMN "negative" integer DEFAULT -1;
-- locks: ACCESS EXCLUSIVE on users
ALTER TABLE "users" ADD COLUMN "large" bigint DEFAULT -9000000000;
-- locks: ACCESS EXCLUSIVE on users
ALTER TABLE "users" ADD COLUMN "little" smallint DEFAULT -3;
-- locks: ACCESS EXCLUSIVE on users
ALTER TABLE "users" ADD COLUMN "amount" numeric(10, 2) DEFAULT -1.5;
-- locks: ACCESS EXCLUSIVE on users
ALTER TABLE "users" ADD COLUMN "ratio" double precision DEFAULT 1.0E-7;
-- locks: ACCESS EXCLUSIVE on users
ALTER TABLE "users" ADD COLUMN "rough" real DEFAULT 0.25;
-- locks: ACCESS EXCLUSIVE on users
ALTER TABLE "users" ADD COLUMN "active" boolean DEFAULT true NOT NULL;
-- locks: ACCESS EXCLUSIVE on users
ALTER TABLE "users" ADD COLUMN "code" char(3) DEFAULT 'a''b';
-- locks: ACCESS EXCLUSIVE on users
ALTER TABLE "users" ADD COLUMN "tags" text[] DEFAULT ARRAY[]::text[] NOT NULL;
-- locks: ACCESS EXCLUSIVE on users
ALTER TABLE "users" ADD COLUMN "words" varchar(20)[] DEFAULT ARRAY['it''s', '{b}', 'c,d', E'\\']::varchar(20)[];
-- locks: ACCESS EXCLUSIVE on users
ALTER TABLE "users" ADD COLUMN "numbers" integer[] DEFAULT ARRAY[1, -2]::integer[];
-- locks: ACCESS EXCLUSIVE on users
ALTER TABLE "users" ADD COLUMN "day" date DEFAULT date '2026-01-31';
-- locks: ACCESS EXCLUSIVE on users
ALTER TABLE "users" ADD COLUMN "hour" time DEFAULT time '08:30';
-- locks: ACCESS EXCLUSIVE on users
ALTER TABLE "users" ADD COLUMN "moment" timestamptz DEFAULT timestamptz '2026-01-31 08:30+00';
-- locks: ACCESS EXCLUSIVE on users
ALTER TABLE "users" ADD COLUMN "days" interval DEFAULT interval '30 days';
-- locks: ACCESS EXCLUSIVE on users
ALTER TABLE "users" ADD COLUMN "bytes" bytea DEFAULT E'\\xdeadbeef';
-- locks: ACCESS EXCLUSIVE on users
ALTER TABLE "users" ADD COLUMN "address" inet DEFAULT '10.0.0.1/8';
