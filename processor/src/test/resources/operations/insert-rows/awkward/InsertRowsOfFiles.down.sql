-- the way back from 2 InsertRowsOfFiles

-- step 1 of 2: one transaction that blocks nobody, no timeout
-- requires: no rows of `things` to be deleted, gone or under another key by now
-- asked before step 1: SELECT '(id)=(' || k1::text || ')' FROM (VALUES
--   (CAST('2' AS bigint)),
--   (CAST('3' AS bigint))) AS r (k1) WHERE NOT EXISTS (SELECT 1 FROM "things" AS k WHERE k."id" = r.k1)
-- locks: ROW EXCLUSIVE on things
-- work: reads all rows of things
-- loses: data: rows of `things`
DELETE FROM "things" WHERE "id" IN ('2', '3');

-- step 2 of 2: one transaction that blocks nobody, no timeout
-- requires: no rows of `kinds` to be deleted, gone or under another key by now
-- asked before step 1: SELECT '(name)=(' || k1::text || ')' FROM (VALUES
--   (CAST(E'a\\b' AS varchar(10))),
--   (CAST('o"o' AS varchar(10))),
--   (CAST('x,y' AS varchar(10)))) AS r (k1) WHERE NOT EXISTS (SELECT 1 FROM "kinds" AS k WHERE k."name" = r.k1)
-- requires: no rows of `things` whose (`kind`) points at a row of `kinds` that is to be deleted
-- asked: SELECT 'id=' || "id"::text FROM "things" AS r WHERE EXISTS (SELECT 1 FROM "kinds" AS k WHERE k."name" = r."kind" AND "name" IN (E'a\\b', 'o"o', 'x,y'))
-- locks: ROW EXCLUSIVE on kinds, ROW SHARE on things
-- work: reads all rows of things
-- loses: data: rows of `kinds`
DELETE FROM "kinds" WHERE "name" IN (E'a\\b', 'o"o', 'x,y');
