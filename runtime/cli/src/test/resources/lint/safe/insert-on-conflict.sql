INSERT INTO countries (code, name) VALUES ('CH', 'Switzerland') ON CONFLICT (code) DO NOTHING;
