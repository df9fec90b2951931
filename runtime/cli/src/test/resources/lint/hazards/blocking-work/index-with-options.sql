CREATE INDEX i ON users (email COLLATE "C" text_pattern_ops DESC NULLS LAST) WITH (fillfactor = 70);
