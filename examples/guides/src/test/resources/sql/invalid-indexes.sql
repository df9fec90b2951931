SELECT c.relname AS index, i.indrelid::regclass AS "table", i.indisvalid, i.indisready
FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
WHERE NOT i.indisvalid;
