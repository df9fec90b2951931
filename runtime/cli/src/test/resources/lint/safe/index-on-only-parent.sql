CREATE INDEX i ON ONLY events (d);
