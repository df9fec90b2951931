ALTER TYPE mood ADD VALUE 'great';
UPDATE users SET mood = 'great' WHERE id = 1;
