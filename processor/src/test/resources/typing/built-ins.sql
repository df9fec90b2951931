WITH input AS (
  SELECT f.oid, string_agg(coalesce(nullif(a.name, '') || ':', '') || CASE a.mode WHEN 'v' THEN '*' ELSE '' END || format_name.typname
      || CASE WHEN a.place > f.pronargs - f.pronargdefaults THEN '=' ELSE '' END, ',' ORDER BY a.place) AS arguments
  FROM pg_proc f
  CROSS JOIN LATERAL (SELECT row_number() OVER (ORDER BY u.place) AS place, u.type, coalesce(u.mode, 'i') AS mode, u.name
      FROM ROWS FROM (unnest(coalesce(f.proallargtypes, f.proargtypes::oid[])), unnest(f.proargmodes), unnest(f.proargnames))
        WITH ORDINALITY AS u (type, mode, name, place) WHERE coalesce(u.mode, 'i') IN ('i', 'b', 'v')) a
  JOIN pg_type format_name ON format_name.oid = a.type
  GROUP BY f.oid),
-- a function in SQL is replaced by what it does, which may depend on less: some only write their arguments as texts
function AS (
  SELECT *, CASE WHEN prosrc LIKE '%::pg_catalog.text%' THEN 'o' ELSE provolatile::text END AS volatility FROM pg_proc)
SELECT 'type ' || t.typname || ' ' || t.typtype::text || t.typcategory::text || CASE WHEN t.typispreferred THEN 'p' ELSE '' END
    || CASE WHEN t.typcollation <> 0 THEN 'c' ELSE '' END
    || ' ' || i.provolatile::text || o.provolatile::text
    || coalesce(' array=' || a.typname, '')
    || CASE WHEN e.oid IS NULL THEN '' WHEN t.typsubscript = 'array_subscript_handler'::regproc THEN ' element=' || e.typname ELSE ' part=' || e.typname END
    || coalesce(' subtype=' || s.typname, '') || coalesce(' multirange=' || m.typname, '')
FROM pg_type t JOIN pg_proc i ON i.oid = t.typinput JOIN pg_proc o ON o.oid = t.typoutput LEFT JOIN pg_type e ON e.oid = t.typelem
LEFT JOIN pg_type a ON a.oid = t.typarray
LEFT JOIN pg_range r ON r.rngtypid = t.oid LEFT JOIN pg_type s ON s.oid = r.rngsubtype LEFT JOIN pg_type m ON m.oid = r.rngmultitypid
WHERE t.typnamespace = 'pg_catalog'::regnamespace AND t.typtype IN ('b', 'p', 'r', 'm') AND (e.typtype IS NULL OR e.typtype <> 'c')
UNION ALL
SELECT 'function ' || f.proname || ' ' || CASE WHEN f.prokind = 'a' THEN CASE g.aggkind WHEN 'n' THEN 'a' ELSE g.aggkind::text || g.aggnumdirectargs::text END ELSE f.prokind::text END || f.volatility
    || CASE WHEN f.proretset THEN 'r' ELSE '' END || ' (' || coalesce(input.arguments, '') || ') ' || t.typname
FROM function f JOIN pg_type t ON t.oid = f.prorettype LEFT JOIN input ON input.oid = f.oid
LEFT JOIN pg_aggregate g ON g.aggfnoid = f.oid
WHERE f.pronamespace = 'pg_catalog'::regnamespace AND NOT 'internal'::regtype = ANY (f.proargtypes::oid[])
  AND t.typname NOT IN ('internal', 'trigger', 'event_trigger', 'language_handler', 'fdw_handler', 'index_am_handler', 'table_am_handler', 'tsm_handler')
UNION ALL
SELECT 'operator ' || p.oprname || ' ' || f.volatility::text || ' ' || coalesce(l.typname, '-') || ' ' || r.typname || ' ' || t.typname
FROM pg_operator p JOIN pg_type r ON r.oid = p.oprright LEFT JOIN pg_type l ON l.oid = p.oprleft JOIN pg_type t ON t.oid = p.oprresult
JOIN function f ON f.oid = p.oprcode WHERE p.oprnamespace = 'pg_catalog'::regnamespace
UNION ALL
SELECT 'cast ' || s.typname || ' ' || t.typname || ' ' || c.castcontext::text || c.castmethod::text || coalesce(f.provolatile::text, '')
FROM pg_cast c JOIN pg_type s ON s.oid = c.castsource JOIN pg_type t ON t.oid = c.casttarget LEFT JOIN pg_proc f ON f.oid = c.castfunc
