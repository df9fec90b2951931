UPDATE customers SET full_name = name
WHERE id IN (
  SELECT id FROM customers
  WHERE full_name IS NULL
  ORDER BY id LIMIT 1000
  FOR UPDATE SKIP LOCKED);
