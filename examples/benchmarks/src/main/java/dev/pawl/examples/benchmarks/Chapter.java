package dev.pawl.examples.benchmarks;

import java.util.Locale;

/** What happens to an entity in its life, in this order; one migration each. */
enum Chapter {
    CREATE_STATUSES("Create%sStatuses", "create the statuses of %ss", """
            db.createTable("{table}_statuses")
                    .column("code", varchar(40))
                    .column("name", text().notNull())
                    .column("position", integer().notNull().defaultTo(0))
                    .column("is_final", bool().notNull().defaultTo(false))
                    .primaryKey("code")
                    .unique("{table}_statuses_name_key", "name")
                    .check("{table}_statuses_position_check", "position >= 0")
                    .comment("The states that a {table} goes through.");
            """),

    OFFER_STATUSES("Offer%sStatuses", "offer the first statuses of %ss", """
            db.insertInto("{table}_statuses", "code", "name", "position", "is_final")
                    .row("draft", "Draft", 1, false)
                    .row("open", "Open", 2, false)
                    .row("blocked", "Waiting for somebody", 3, false)
                    .row("done", "Done", 4, true)
                    .row("cancelled", "Cancelled", 5, true);
            """),

    CREATE("Create%ss", "create %ss", """
            db.createTable("{table}s")
                    .column("id", bigint().generatedAlwaysAsIdentity())
                    .column("number", varchar(40).notNull())
                    .column("status_code", varchar(40).notNull().defaultTo("draft"))
                    .column("parent_id", bigint())
                    .column("subject", text())
                    .column("amount", numeric(12, 2).notNull().defaultTo(0))
                    .column("created_at", timestamptz().notNull().defaultTo(now()))
                    .primaryKey("id")
                    .unique("{table}s_number_key", "number")
                    .foreignKey("{table}s_status_code_fkey", "status_code", references("{table}_statuses", "code"));
            """),

    PRIORITISE("Prioritise%ss", "give %ss a priority", """
            db.alterTable("{table}s")
                    .addColumn("priority", text().notNull().defaultTo("medium"))
                    .addCheck("{table}s_priority_check", "priority in ('low', 'medium', 'high')")
                    .createIndex("{table}s_priority_idx", on("status_code", "priority").where("priority <> 'low'"));
            """),

    CREATE_EVENTS("Create%sEvents", "keep what happens to %ss", """
            db.createTable("{table}_events")
                    .column("id", bigint().generatedAlwaysAsIdentity())
                    .column("{table}_id", bigint().notNull())
                    .column("kind", text().notNull())
                    .column("payload", jsonb().notNull().defaultTo("{}"))
                    .column("happened_at", timestamptz().notNull().defaultTo(now()))
                    .primaryKey("id")
                    .foreignKey(
                            "{table}_events_{table}_id_fkey",
                            "{table}_id",
                            references("{table}s", "id").onDelete(CASCADE));
            db.alterTable("{table}_events").createIndex("{table}_events_{table}_id_idx", "{table}_id", "happened_at");
            """),

    LINK("Link%ss", "link %ss to what they follow from", """
            db.alterTable("{table}s")
                    .addColumn("source_id", bigint())
                    .addForeignKey("{table}s_source_id_fkey", "source_id", references("{previous}s", "id"))
                    .addForeignKey("{table}s_parent_id_fkey", "parent_id", references("{table}s", "id"))
                    .createIndex("{table}s_source_id_idx", "source_id")
                    .createIndex("{table}s_parent_id_idx", "parent_id");
            """),

    DETAIL("Detail%ss", "keep details of %ss", """
            db.alterTable("{table}s")
                    .addColumn("details", jsonb().notNull().defaultTo("{}").comment("what only some of them have"))
                    .addColumn("due_on", date())
                    .addColumn("tags", text().array())
                    .addCheck("{table}s_details_check", "jsonb_typeof(details) = 'object'");
            """),

    LIST_NEWEST_FIRST("List%ssNewestFirst", "list %ss newest first", """
            db.alterTable("{table}s")
                    .dropIndex("{table}s_priority_idx")
                    .createIndex("{table}s_status_code_created_at_idx", on("status_code").descending("created_at"))
                    .createIndex("{table}s_tags_idx", on("tags").using(GIN));
            """),

    REQUIRE_SUBJECTS("Require%sSubjects", "require a subject of %ss", """
            db.alterTable("{table}s")
                    .setNotNull("subject")
                    .addCheck("{table}s_subject_check", "subject <> ''");
            """),

    CHANGE_DEFAULTS("Change%sDefaults", "begin %ss as open ones", """
            db.alterTable("{table}s")
                    .setDefault("status_code", "open")
                    .setDefault("priority", "low")
                    .addColumn("reference", text())
                    .addUnique("{table}s_reference_key", "reference");
            """);

    private static final String SOURCE = """
            package {package};

            import static dev.pawl.dsl.Columns.*;
            import static dev.pawl.dsl.Index.on;
            import static dev.pawl.dsl.IndexMethod.GIN;
            import static dev.pawl.dsl.Reference.references;
            import static dev.pawl.dsl.ReferentialAction.CASCADE;

            import dev.pawl.dsl.Database;
            import dev.pawl.dsl.Migration;
            import dev.pawl.dsl.Phase;
            import dev.pawl.dsl.SchemaChange;

            @Migration(version = {version}, description = "{description}", phase = Phase.{phase})
            final class {class} implements SchemaChange {

                @Override
                public void up(Database db) {
            {body}    }
            }
            """;

    private final String name;
    private final String description;
    private final String body;

    Chapter(String name, String description, String body) {
        this.name = name;
        this.description = description;
        this.body = body;
    }

    String className(Entity entity) {
        return String.format(Locale.ROOT, name, entity.camelCase());
    }

    String source(String version, Entity entity, Entity previous) {
        return SOURCE.replace("{body}", body.indent(8))
                .replace("{package}", History.PACKAGE)
                .replace("{version}", version)
                .replace(
                        "{description}",
                        String.format(
                                Locale.ROOT, description, entity.snakeCase().replace('_', ' ')))
                .replace("{phase}", this == REQUIRE_SUBJECTS ? "CONTRACT" : "EXPAND")
                .replace("{class}", className(entity))
                .replace("{table}", entity.snakeCase())
                .replace("{previous}", previous.snakeCase());
    }
}
