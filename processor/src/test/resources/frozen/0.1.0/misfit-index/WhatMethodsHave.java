package cases;

import static dev.pawl.dsl.Columns.*;
import static dev.pawl.dsl.Index.on;

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
                .createIndex("users_hash_idx", on("email").using(IndexMethod.HASH))
                .createIndex("users_gin_idx", on("details", "tags").using(IndexMethod.GIN))
                .createIndex("users_brin_idx", on("id", "created_at").using(IndexMethod.BRIN))
                .createIndex("users_spgist_idx", on("email").using(IndexMethod.SPGIST).include("name"))
                .createIndex("users_btree_idx", on("id").descending("email").unique().include("name"));
    }
}
