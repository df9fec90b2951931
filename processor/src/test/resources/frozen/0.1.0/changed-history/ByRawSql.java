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

@Migration(version = 2026_01_15_001L, description = "tidy up")
final class TidyUp implements SchemaChange {

    @Override
    public void up(Database db) {
        db.sql("delete from schema_migrations where version < 20200101001").because("old").undoneBy("select 1");
        db.sql("drop table if exists public.schema_migration_log").because("large").undoneBy("create table schema_migration_log (id bigint)");
        db.sql("do $$ begin update schema_migrations set checksum = null; end $$").because("edited").undoneBy("select 1");
        db.sql("select 1").because("nothing").undoneBy("ALTER TABLE \"schema_migrations\" RENAME TO old_migrations");
        db.sql("create or replace function schema_migration_changed() returns trigger language plpgsql as 'begin return new; end'")
                .because("slow")
                .undoneBy("select 1");
    }
}
