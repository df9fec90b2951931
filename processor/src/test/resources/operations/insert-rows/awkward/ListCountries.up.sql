-- 1 ListCountries: list countries and their continents
-- phase: expand

-- step 1 of 1: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on continents
CREATE TABLE "continents" (
  "name" text NOT NULL,
  CONSTRAINT "continents_pkey" PRIMARY KEY ("name")
);
-- locks: ROW EXCLUSIVE on continents
INSERT INTO "continents" ("name") VALUES
  ('Africa'),
  ('America'),
  ('Antarctica'),
  ('Asia'),
  ('Europe'),
  ('Oceania');
-- locks: ACCESS EXCLUSIVE on countries
CREATE TABLE "countries" (
  "code" text NOT NULL,
  "name" text NOT NULL,
  CONSTRAINT "countries_pkey" PRIMARY KEY ("code")
);
-- locks: ROW EXCLUSIVE on countries
INSERT INTO "countries" ("code", "name") VALUES
  ('AT', 'Austria'),
  ('DK', 'Denmark'),
  ('PT', 'Portugal'),
  ('ZA', 'South Africa');
