INSERT INTO users SELECT g, 'user' || g || '@example.org' FROM generate_series(1, 50) g;
