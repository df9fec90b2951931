UPDATE users SET age = 0 WHERE id >= 1 AND id < 1000 AND age IS NULL;
