SELECT l.pid, a.usename, a.application_name, a.state, l.mode,
       date_trunc('second', a.xact_start)::timestamp AS transaction_since, left(a.query, 40) AS query
FROM pg_locks l JOIN pg_stat_activity a USING (pid)
WHERE l.relation = 'orders'::regclass AND l.granted AND l.pid <> pg_backend_pid()
ORDER BY a.xact_start;
