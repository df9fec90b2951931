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

@Migration(version = 2, description = "find emails by their beginning")
final class RawSqlOutsideTransaction implements SchemaChange {

    @Override
    public void up(Database db) {
        db.sql("create index concurrently users_email_prefix_idx on {schema}.users (email text_pattern_ops)")
                .outsideTransaction()
                .because("concurrently, so nobody waits; createIndex cannot name an operator class")
                .undoneBy("drop index concurrently {schema}.users_email_prefix_idx");
    }
}
