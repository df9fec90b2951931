INSERT INTO users SELECT g, 'user' || g || '@example.org', 'name' || g, g FROM generate_series(1, 50) g;
