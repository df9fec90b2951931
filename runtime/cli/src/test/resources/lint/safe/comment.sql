COMMENT ON TABLE users IS 'people';
COMMENT ON COLUMN users.age IS 'in years';
