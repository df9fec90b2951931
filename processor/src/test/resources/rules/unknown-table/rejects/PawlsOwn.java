package cases;

import static dev.pawl.dsl.Columns.*;
import static dev.pawl.dsl.Reference.references;

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

@Migration(version = 2026_01_15_001L, description = "forget the history")
final class ForgetHistory implements SchemaChange {

    @Override
    public void up(Database db) {
        db.dropTable("schema_migrations");
        db.alterTable("schema_migration_log").addColumn("remark", text());
        db.alterTable("users").addForeignKey("id", references("schema_migrations", "version"));
    }
}
