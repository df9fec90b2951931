UPDATE users SET age = 5 WHERE id IN (1, 2, 3);
