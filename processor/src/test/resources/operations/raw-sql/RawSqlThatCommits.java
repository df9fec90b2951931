package cases;

import static dev.pawl.dsl.Columns.bigint;
import static dev.pawl.dsl.Columns.integer;
import static dev.pawl.dsl.Columns.text;
import static dev.pawl.dsl.Columns.varchar;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Irreversible;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 1, description = "make users")
final class Users implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("users")
                .column("id", bigint().notNull())
                .column("email", text())
                .column("name", varchar(50))
                .column("age", integer())
                .primaryKey("id");
    }
}

@Migration(version = 2, description = "lower all emails")
@Irreversible(because = "nobody knows how they were spelled")
final class RawSqlThatCommits implements SchemaChange {

    @Override
    public void up(Database db) {
        db.sql("""
                do $$
                declare
                    newest bigint := (select coalesce(max(id), 0) from {schema}.users);
                begin
                    for lowest in 1 .. newest by 1000 loop
                        update {schema}.users set email = pg_catalog.lower(email)
                        where id between lowest and lowest + 999 and email <> pg_catalog.lower(email);
                        commit;
                    end loop;
                end $$
                """).outsideTransaction().repeatable().because("1000 rows at a time; begun again it does the rest");
    }
}
