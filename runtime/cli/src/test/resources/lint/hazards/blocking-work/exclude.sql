ALTER TABLE bookings ADD CONSTRAINT e EXCLUDE USING gist (room WITH =, span WITH &&);
