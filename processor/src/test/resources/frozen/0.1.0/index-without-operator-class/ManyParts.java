package cases;

import static dev.pawl.dsl.Columns.*;
import static dev.pawl.dsl.Index.on;
import static dev.pawl.dsl.Index.onExpression;

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
final class IndexUsers implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("users")
                .createIndex("users_details_idx", on("details").using(IndexMethod.GIN))
                .createIndex("users_tags_idx", on("tags").using(IndexMethod.GIN))
                .createIndex("users_words_idx", onExpression("to_tsvector('simple', name)").using(IndexMethod.GIN))
                .createIndex("users_created_at_idx", on("created_at").using(IndexMethod.BRIN));
    }
}
