INSERT INTO events VALUES ('{"kind": "a"}');
