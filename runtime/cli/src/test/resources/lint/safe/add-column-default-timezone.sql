ALTER TABLE users ADD COLUMN x timestamp DEFAULT timezone('utc', now());
