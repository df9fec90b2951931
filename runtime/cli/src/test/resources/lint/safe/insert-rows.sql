INSERT INTO countries (code, name) VALUES ('CH', 'Switzerland'), ('DE', 'Germany');
