-- 2 EnsureOfAwkwardNames: ask for awkward names
-- phase: expand

-- step 1 of 5: a check that changes nothing, no timeout; expects `true`, or else: line 1
-- line 2 -- drop table users;
SELECT EXISTS (SELECT FROM pg_catalog.pg_class WHERE oid = pg_catalog.to_regclass(E'"o''clock \\ ""x"""') AND relkind IN ('r', 'p'));

-- step 2 of 5: a check that changes nothing, no timeout; expects `true`, or else: '
SELECT EXISTS (SELECT FROM pg_catalog.pg_attribute WHERE attrelid = pg_catalog.to_regclass(E'"o''clock \\ ""x"""') AND attname = 'id ''"' AND attnum > 0 AND NOT attisdropped);

-- step 3 of 5: a check that changes nothing, no timeout; expects `0`, or else: `
-- locks: ACCESS SHARE on users
-- work: reads all rows of users
SELECT count(*) FROM "users";

-- step 4 of 5: a check that changes nothing, no timeout; expects `0`, or else: {schema}.
-- locks: ACCESS SHARE on users
-- work: reads all rows of users
SELECT count(*) FROM "users" WHERE email = '-- ;' or exists (select from users u where u.id < 0)
;

-- step 5 of 5: a check that changes nothing, no timeout; expects `a;`, or else: ?
with a as (select 'a' as b, 1) select b || ';' from a order by b, 1 -- an answer
;
