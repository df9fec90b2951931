CREATE INDEX i ON docs USING gin (body jsonb_path_ops);
