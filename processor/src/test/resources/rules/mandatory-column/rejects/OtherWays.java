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

@Migration(version = 2026_01_15_001L, description = "insist on names")
final class RequireNames implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("users")
                .addColumn("nickname", text().defaultTo(expression("null")))
                .addCheck("users_name_check", "name is not null")
                .addCheck("users_nickname_check", "\"nickname\" IS NOT NULL")
                .addColumn("city", text().defaultTo(""))
                .setNotNull("city")
                .dropDefault("city");
    }
}
