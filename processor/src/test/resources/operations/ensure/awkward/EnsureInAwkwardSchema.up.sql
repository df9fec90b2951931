-- 2 EnsureInAwkwardSchema: the case
-- phase: expand

-- step 1 of 7: a check that changes nothing, no timeout; expects `true`, or else: no invoices
SELECT EXISTS (SELECT FROM pg_catalog.pg_class WHERE oid = pg_catalog.to_regclass('"Bil""ling.2 %s"."invoices"') AND relkind IN ('r', 'p'));

-- step 2 of 7: a check that changes nothing, no timeout; expects `true`, or else: no number
SELECT EXISTS (SELECT FROM pg_catalog.pg_attribute WHERE attrelid = pg_catalog.to_regclass('"Bil""ling.2 %s"."invoices"') AND attname = 'number' AND attnum > 0 AND NOT attisdropped);

-- step 3 of 7: a check that changes nothing, no timeout; expects `true`, or else: no index
SELECT EXISTS (SELECT FROM pg_catalog.pg_index WHERE indexrelid = pg_catalog.to_regclass('"Bil""ling.2 %s"."invoices_number_idx"') AND indisvalid);

-- step 4 of 7: a check that changes nothing, no timeout; expects `true`, or else: no key
SELECT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('"Bil""ling.2 %s"."invoices"') AND conname = 'invoices_pkey' AND convalidated);

-- step 5 of 7: a check that changes nothing, no timeout; expects `0`, or else: negative numbers
-- locks: ACCESS SHARE on Bil"ling.2 %s.invoices
-- work: reads all rows of Bil"ling.2 %s.invoices
SELECT count(*) FROM "Bil""ling.2 %s"."invoices" WHERE number < 0;

-- step 6 of 7: a check that changes nothing, no timeout; expects `0`, or else: some customers
-- locks: ACCESS SHARE on Bil"ling.2 %s.customers
-- work: reads all rows of Bil"ling.2 %s.customers
SELECT count(*) FROM "Bil""ling.2 %s"."customers";

-- step 7 of 7: one transaction, lock_timeout applies
-- locks: ACCESS EXCLUSIVE on other
CREATE TABLE "other" (
  "id" bigint NOT NULL,
  CONSTRAINT "other_pkey" PRIMARY KEY ("id")
);
