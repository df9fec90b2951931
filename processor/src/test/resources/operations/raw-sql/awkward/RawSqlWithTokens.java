package cases;

import static dev.pawl.dsl.Columns.bigint;
import static dev.pawl.dsl.Columns.integer;
import static dev.pawl.dsl.Columns.text;
import static dev.pawl.dsl.Columns.varchar;

import dev.pawl.dsl.Database;
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

@Migration(version = 2, description = "leave alone what only looks like the schema")
final class RawSqlWithTokens implements SchemaChange {

    @Override
    public void up(Database db) {
        db.sql("/* {schema}.users */ create index concurrently \"{schema}.idx\" on {schema}.users"
                        + " ((email || '{schema}.users' || (id)::text)) where {schema}.users.id > 0 -- {schema}.users\n;")
                .because("'")
                .undoneBy("drop index concurrently {schema}.\"{schema}.idx\"")
                .outsideTransaction()
                .repeatable();
    }
}
