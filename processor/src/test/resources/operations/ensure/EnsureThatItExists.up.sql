-- 2 EnsureThatItExists: insist on what others have made
-- phase: expand

-- step 1 of 4: a check that changes nothing, no timeout; expects `true`, or else: users is missing
SELECT EXISTS (SELECT FROM pg_catalog.pg_class WHERE oid = pg_catalog.to_regclass('"users"') AND relkind IN ('r', 'p'));

-- step 2 of 4: a check that changes nothing, no timeout; expects `true`, or else: users have no email
SELECT EXISTS (SELECT FROM pg_catalog.pg_attribute WHERE attrelid = pg_catalog.to_regclass('"users"') AND attname = 'email' AND attnum > 0 AND NOT attisdropped);

-- step 3 of 4: a check that changes nothing, no timeout; expects `true`, or else: users have no index
SELECT EXISTS (SELECT FROM pg_catalog.pg_index WHERE indexrelid = pg_catalog.to_regclass('"users_pkey"') AND indisvalid);

-- step 4 of 4: a check that changes nothing, no timeout; expects `true`, or else: users have no key
SELECT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = pg_catalog.to_regclass('"users"') AND conname = 'users_pkey' AND convalidated);
