package dev.pawl.examples.quickstart.migrations;

import static dev.pawl.dsl.Columns.*;
import static dev.pawl.dsl.Reference.references;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

@Migration(version = 2026_01_05_001L, description = "create organisations and their users")
final class CreateOrganisationsAndUsers implements SchemaChange {

    @Override
    public void up(Database db) {
        db.createTable("organisations")
                .column("id", bigint().generatedAlwaysAsIdentity())
                .column("name", text().notNull())
                .column("slug", varchar(40).notNull().comment("the subdomain"))
                .column("created_at", timestamptz().notNull().defaultTo(now()))
                .primaryKey("id")
                .unique("organisations_slug_key", "slug")
                .comment("Our customers. Nearly every other row belongs to one of them.");

        db.createTable("users")
                .column("id", bigint().generatedAlwaysAsIdentity())
                .column("organisation_id", bigint().notNull())
                .column("email", varchar(120).notNull())
                .column("name", text().notNull())
                .column("last_seen_at", timestamptz())
                .column("created_at", timestamptz().notNull().defaultTo(now()))
                .primaryKey("id")
                .unique("users_organisation_id_email_key", "organisation_id", "email")
                .foreignKey("users_organisation_id_fkey", "organisation_id", references("organisations", "id"));
    }
}
