-- 2 EnsureRowCount: insist on a number of rows
-- phase: expand

-- step 1 of 2: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on countries
CREATE TABLE "countries" (
  "code" varchar(2) NOT NULL,
  CONSTRAINT "countries_pkey" PRIMARY KEY ("code")
);
-- locks: ROW EXCLUSIVE on countries
INSERT INTO "countries" ("code") VALUES
  ('de'),
  ('fr');

-- step 2 of 2: a check that changes nothing, no timeout; expects `2`, or else: there must be two countries
-- locks: ACCESS SHARE on countries
-- work: reads all rows of countries
SELECT count(*) FROM "countries";
