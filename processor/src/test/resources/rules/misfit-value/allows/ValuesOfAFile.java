package cases;

import static dev.pawl.dsl.Columns.*;
import static dev.pawl.dsl.Resource.resource;

import dev.pawl.dsl.*;

@Migration(version = 1, description = "fill a table from a file")
final class ValuesOfAFile implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("places").column("id", bigint().notNull()).column("since", date()).column("tags", text().array())
                .column("data", jsonb()).column("code", varchar(3)).column("share", numeric(4, 2)).column("ok", bool()).column("key", uuid()).column("raw", bytea()).column("at", timestamptz()).primaryKey("id");
        db.insertInto("places", "id", "since", "tags", "data", "code", "share", "ok", "key", "raw", "at").rows(resource("ValuesOfAFile.csv"));
    }
}
