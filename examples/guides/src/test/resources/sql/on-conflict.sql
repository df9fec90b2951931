SELECT calls, query FROM pg_stat_statements
WHERE query ILIKE '%insert%customers%on conflict%' ORDER BY calls DESC;
