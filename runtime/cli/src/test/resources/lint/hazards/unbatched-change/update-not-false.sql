UPDATE users SET age = 0 WHERE NOT false;
