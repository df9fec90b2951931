-- 2 InsertRowsOfFiles: fill them from several files, of which one lies elsewhere
-- phase: expand

-- step 1 of 1: one transaction, lock_timeout applies
-- requires: no rows of `kinds` that have the (`name`) of a new row
-- asked before step 1: SELECT 'name=' || "name"::text FROM "kinds" WHERE "name" IN (E'a\\b', 'o"o', 'x,y')
-- requires: no rows of `things` that have the (`id`) of a new row
-- asked before step 1: SELECT 'id=' || "id"::text FROM "things" WHERE "id" IN ('2', '3')
-- requires: no rows of `things` that have the (`key`, `rate`) of a new row
-- asked before step 1: SELECT 'id=' || "id"::text FROM "things" WHERE ("key", "rate") IN (
--   ('a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11', CAST('7.25' AS numeric(4, 1))),
--   ('a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a12', CAST('-7.25' AS numeric(4, 1)))
-- )
-- locks: ROW EXCLUSIVE on kinds
INSERT INTO "kinds" ("name") VALUES
  (E'a\\b'),
  ('o"o'),
  ('x,y');
-- locks: ROW EXCLUSIVE on things, ROW SHARE on kinds
INSERT INTO "things" ("id", "parent", "kind", "text", "tags", "data", "raw", "rate", "since", "active", "key") VALUES
  ('2', '3', E'a\\b', E'two
lines, \\ and ''', '{a,"b,c",NULL}', E'{"a": "\\\\"}', E'\\xDEADBEEF', '7.25', '2024-02-29 12:00:00+02', 't', 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'),
  ('3', null, null, '', '{}', null, null, '-7.25', null, 'f', 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a12');
SELECT setval(seq, 3) FROM CAST(pg_get_serial_sequence('"things"', 'id') AS regclass) AS seq WHERE coalesce(pg_sequence_last_value(seq), 0) < 3;
