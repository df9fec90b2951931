ALTER TYPE mood ADD VALUE IF NOT EXISTS 'great' AFTER 'ok';
INSERT INTO users (id, mood) VALUES (1, 'great');
