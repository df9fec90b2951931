package shop;

import static dev.pawl.dsl.Index.*;

import dev.pawl.dsl.*;

@Migration(version = 2026_05_02_001L, description = "have the names in the index on e-mail addresses")
final class CoverNamesByEmails implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("customers")
                .createIndex("customers_email_name_idx", on("email").unique().include("name"));
    }
}
