UPDATE users SET mood = 'great' WHERE id = 1;
