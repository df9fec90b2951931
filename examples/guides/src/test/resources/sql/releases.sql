SELECT application_name, usename, count(*), min(backend_start) AS oldest
FROM pg_stat_activity WHERE datname = current_database() GROUP BY 1, 2 ORDER BY 1;
