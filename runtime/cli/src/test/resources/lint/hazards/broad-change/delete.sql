DELETE FROM logs WHERE created_at < now() - interval '1 year';
