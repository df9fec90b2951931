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

@Migration(version = 2026_01_15_001L, description = "create sessions")
final class CreateSessions implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("drafts").column("id", bigint());
        db.createTable("sessions").column("id", bigint()).column("raw", text());
        db.insertInto("sessions", "id").row(1);
        db.deleteFrom("sessions", "id").row(1);
        db.alterTable("sessions").dropColumn("raw");
        db.dropTable("drafts");
    }
}
