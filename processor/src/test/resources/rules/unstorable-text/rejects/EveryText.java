package cases;

import static dev.pawl.dsl.Columns.*;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_12_001L, description = "create users")
final class CreateUsers implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("users")
                .column("id", bigint().notNull())
                .column("email", text())
                .column("name", text())
                .column("tags", text().array())
                .column("data", json())
                .column("details", jsonb())
                .column("created_at", timestamptz())
                .primaryKey("id");
    }
}

@Migration(version = 2026_01_15_001L, description = "change users")
final class ChangeUsers implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("users")
                .addColumn("sta\0te", text())
                .addColumn("level", text().comment("high \uD83D or low"))
                .addCheck("users_email_check", "email <> '\0'");
        db.insertInto("users", "id", "email").row(1, "a\0b").row(2, expression("'\uDE00'"));
        db.sql("select '\0'").because("shows it").undoneBy("select 1");
        db.createTable("ord\0ers").column("id", bigint()).primaryKey("id");
    }
}
