SELECT pid, usename, application_name, state,
       clock_timestamp() - xact_start AS open, left(query, 40) AS query
FROM pg_stat_activity
WHERE xact_start < clock_timestamp() - interval '1 minute' ORDER BY xact_start;
