package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_10_001L, description = "create users")
final class CreateUsers implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("users")
                .column("id", bigint().generatedAlwaysAsIdentity())
                .column("email", varchar(100).notNull())
                .column("name", text())
                .primaryKey("id");
    }
}

@Migration(version = 2026_01_15_001L, description = "show migrations")
final class ShowMigrations implements SchemaChange {

    @Override
    public void up(Database db) {
        db.sql("create view migrations as select version, description from schema_migrations")
                .because("a view locks nothing")
                .undoneBy("drop view migrations");
        db.sql("grant select on schema_migrations to monitoring; comment on view migrations is 'alter schema_migrations'")
                .because("an instant")
                .undoneBy("revoke select on schema_migrations from monitoring");
        db.sql("insert into users (id, email) select version, description from schema_migrations")
                .because("few rows")
                .undoneBy("delete from users using schema_migrations where id = version");
        db.sql("create table schema_migrations_before_pawl (version bigint)")
                .because("another name")
                .undoneBy("drop table schema_migrations_before_pawl");
    }
}
