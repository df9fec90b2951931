INSERT INTO parcels VALUES (1, 7, 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11', '{a,b}', 'sad');
INSERT INTO parcels (id) VALUES (2);
