package shop;

import dev.pawl.dsl.*;

@Migration(
        version = 2026_05_03_001L,
        phase = Phase.CONTRACT,
        description = "drop an index that customers_email_name_idx has replaced")
final class DropIndexOfEmails implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("customers").dropIndex("customers_email_idx");
    }
}
