package cases;

import static dev.pawl.dsl.Columns.*;
import static dev.pawl.dsl.Reference.references;
import static dev.pawl.dsl.Resource.resource;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;
import java.util.List;

@Migration(version = 1, description = "create things")
final class CreateThings implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("kinds").column("name", varchar(10).notNull()).primaryKey("name");
        db.createTable("things")
                .column("id", bigint().generatedByDefaultAsIdentity())
                .column("parent", bigint())
                .column("kind", varchar(10))
                .column("text", text())
                .column("tags", text().array())
                .column("data", jsonb())
                .column("raw", bytea())
                .column("rate", numeric(4, 1).notNull())
                .column("since", timestamptz())
                .column("active", bool())
                .column("key", uuid())
                .primaryKey("id")
                .unique(List.of("key", "rate"))
                .foreignKey("parent", references("things", "id"))
                .foreignKey("kind", references("kinds", "name"));
    }
}

@Migration(version = 2, description = "fill them from several files, of which one lies elsewhere")
final class InsertRowsOfFiles implements SchemaChange {

    @Override
    public void up(Database db) {
        db.insertInto("kinds", "name").row("a\\b").rows(resource("kinds.csv"));
        db.insertInto(
                        "things",
                        "id",
                        "parent",
                        "kind",
                        "text",
                        "tags",
                        "data",
                        "raw",
                        "rate",
                        "since",
                        "active",
                        "key")
                .rows(resource("../awkward/things.csv"));
    }
}
