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
                .addColumn("state", text().notNull().defaultTo(expression("null")))
                .addColumn("level", text().notNull().defaultTo(expression("(NULL)::text")))
                .addColumn("login", text().defaultTo(expression("lower(email)")))
                .addColumn("rank", bigint().defaultTo(expression("max(1)")))
                .setDefault("id", sqlNull());
        db.createTable("orders")
                .column("id", bigint().notNull().defaultTo(expression("generate_series(1, 2)")))
                .column("total", bigint().defaultTo(expression("id * 2")));
    }
}
