-- pawl:allow dropped-column: unread since 2.3
ALTER TABLE users DROP COLUMN email;
