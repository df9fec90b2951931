package cases;

import static dev.pawl.dsl.Columns.*;
import static dev.pawl.dsl.Index.on;
import static dev.pawl.dsl.Index.onExpression;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_12_001L, description = "create users")
final class CreateUsers implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("countries").column("code", text().notNull()).primaryKey("code");
        db.createTable("users")
                .column("id", bigint().notNull())
                .column("country", text())
                .primaryKey("id");
    }
}

@Migration(version = 2026_01_15_001L, description = "change users")
final class ChangeUsers implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("users")
                .addColumn("rank", bigint().defaultTo(expression("(select max(id) + 1 from users)")))
                .createIndex("users_first_idx", on("id").where("id = (select min(id) from users)"))
                .createIndex("users_names_idx", onExpression("(select country)"));
    }
}
