-- 2 InsertRowsOfAFile: list the countries
-- phase: expand

-- step 1 of 1: one transaction, lock_timeout applies
-- requires: no rows of `countries` that have the (`code`) of a new row
-- asked before step 1: SELECT 'code=' || "code"::text FROM "countries" WHERE "code" IN ('AT', 'BO', 'CI')
-- locks: ROW EXCLUSIVE on countries
INSERT INTO "countries" ("code", "name", "population") VALUES
  ('AT', 'Austria', '9104772'),
  ('BO', 'Bolivia, Plurinational State of', null),
  ('CI', 'Côte d''Ivoire', '28873034');
