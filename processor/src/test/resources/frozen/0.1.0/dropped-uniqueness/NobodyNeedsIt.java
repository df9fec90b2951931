package cases;

import static dev.pawl.dsl.Columns.*;
import static dev.pawl.dsl.Index.on;
import static dev.pawl.dsl.Index.onExpression;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_11_001L, description = "create accounts")
final class CreateAccounts implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("accounts")
                .column("id", bigint().notNull())
                .column("email", text().notNull())
                .column("closed", bool().notNull().defaultTo(false))
                .primaryKey("id")
                .unique("accounts_email_key", "email");
        db.alterTable("accounts")
                .createIndex("accounts_open_email_key", on("email").unique().where("not closed"))
                .createIndex("accounts_lower_email_key", onExpression("lower(email)").unique());
    }
}

@Migration(version = 2026_01_15_001L, description = "try keys")
final class TryKeys implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("accounts")
                .addColumn("code", text())
                .addUnique("accounts_code_key", "code")
                .dropConstraint("accounts_code_key")
                .createIndex("accounts_closed_idx", "closed")
                .dropIndex("accounts_closed_idx");
        db.createTable("tags").column("id", bigint()).primaryKey("id");
        db.alterTable("tags").dropConstraint("tags_pkey");
    }
}
