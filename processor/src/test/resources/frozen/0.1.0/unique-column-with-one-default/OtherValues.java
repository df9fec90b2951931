package cases;

import static dev.pawl.dsl.Columns.*;
import static dev.pawl.dsl.Index.on;

import dev.pawl.dsl.Allow;
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

@Migration(version = 2026_01_15_001L, description = "give users a code")
@Allow(value = "volatile-default", because = "a few hundred rows: the rewrite takes milliseconds")
final class AddCode implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("users")
                .addColumn("code", text().defaultTo(""))
                .addColumn("token", uuid().defaultTo(genRandomUuid()))
                .createIndex("users_code_idx", on("code").unique().where("code <> ''"))
                .createIndex("users_both_idx", on("id", "code").unique())
                .createIndex("users_token_idx", on("token").unique());
        db.createTable("codes").column("code", text());
        db.alterTable("codes").addColumn("more", text().defaultTo("")).addUnique("codes_more_key", "more");
    }
}
