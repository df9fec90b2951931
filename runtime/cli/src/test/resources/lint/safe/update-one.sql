UPDATE users SET age = 5 WHERE id = 7;
