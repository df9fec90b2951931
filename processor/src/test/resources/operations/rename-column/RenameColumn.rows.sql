INSERT INTO users SELECT g, 'name' || g FROM generate_series(1, 50) g;
INSERT INTO orders SELECT g, g, g FROM generate_series(1, 50) g;
