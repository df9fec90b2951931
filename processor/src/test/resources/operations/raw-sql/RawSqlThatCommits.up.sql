-- 2 RawSqlThatCommits: lower all emails
-- phase: expand

-- step 1 of 1: outside a transaction, no timeout; may be sent again
-- locks: ROW EXCLUSIVE on users
-- loses: way back: what the SQL does
do $$
declare
    newest bigint := (select coalesce(max(id), 0) from users);
begin
    for lowest in 1 .. newest by 1000 loop
        update users set email = pg_catalog.lower(email)
        where id between lowest and lowest + 999 and email <> pg_catalog.lower(email);
        commit;
    end loop;
end $$;
