SELECT pg_create_restore_point('before contracting shop 1.5');
