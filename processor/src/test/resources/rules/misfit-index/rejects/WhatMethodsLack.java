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
                .createIndex("users_hash_unique_idx", on("email").unique().using(IndexMethod.HASH))
                .createIndex("users_hash_include_idx", on("email").include("name").using(IndexMethod.HASH))
                .createIndex("users_gin_unique_idx", on("details").using(IndexMethod.GIN).unique())
                .createIndex("users_gin_include_idx", on("details").using(IndexMethod.GIN).include("name"))
                .createIndex("users_brin_order_idx", on("id").descending("created_at").using(IndexMethod.BRIN))
                .createIndex("users_brin_include_idx", on("created_at").using(IndexMethod.BRIN).include("name"))
                .createIndex("users_brin_unique_idx", on("created_at").using(IndexMethod.BRIN).unique())
                .createIndex("users_spgist_idx", on("email", "name").using(IndexMethod.SPGIST))
                .createIndex("users_gist_idx", onExpression("box(point(id, id), point(id, id))").using(IndexMethod.GIST).unique());
    }
}
