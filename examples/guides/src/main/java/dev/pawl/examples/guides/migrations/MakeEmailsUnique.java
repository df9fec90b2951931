package dev.pawl.examples.guides.migrations;

import dev.pawl.dsl.*;

@Migration(version = 2026_02_04_003L, description = "have each e-mail address once")
final class MakeEmailsUnique implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("customers").addUnique("customers_email_key", "email");
    }
}
