SELECT setval('s', 100);
