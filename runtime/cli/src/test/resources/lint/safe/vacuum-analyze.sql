VACUUM (ANALYZE, FULL false) users;
