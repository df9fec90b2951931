UPDATE users SET age = 0 WHERE id = id;
