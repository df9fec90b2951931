package cases;

import static dev.pawl.dsl.Columns.*;
import static dev.pawl.dsl.Index.on;

import dev.pawl.dsl.Allow;
import dev.pawl.dsl.Database;
import dev.pawl.dsl.IndexMethod;
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

@Migration(version = 2026_01_15_001L, description = "index users")
@Allow(value = "index-without-operator-class", because = "every database of ours has btree_gin")
final class IndexUsers implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("users")
                .createIndex("users_email_idx", on("email", "tags").using(IndexMethod.GIN));
    }
}
