package dev.pawl.examples.benchmarks;

/**
 * The source of a migration.
 *
 * @param className its class, without the package
 * @param text what the file says
 */
record MigrationSource(String className, String text) {

    private static final String FULL_OF_TEXTS = """
            package {package};

            import static dev.pawl.dsl.Columns.*;
            import static dev.pawl.dsl.Index.on;

            import dev.pawl.dsl.Database;
            import dev.pawl.dsl.Migration;
            import dev.pawl.dsl.SchemaChange;

            @Migration(version = {version}, description = "keep parcels of kind {i}")
            final class KeepParcels{i} implements SchemaChange {

                @Override
                public void up(Database db) {
                    db.createTable("parcels_{i}")
                            .column("id", bigint().generatedAlwaysAsIdentity())
                            .column("state", text().notNull())
                            .column("weight", integer().notNull())
                            .column("due_on", date().notNull().defaultTo(expression("current_date + {i}")))
                            .primaryKey("id")
                            .check("parcels_{i}_weight_check", "weight between 1 and {i} + 1 or state = 'heavy'");
                    db.alterTable("parcels_{i}")
                            .createIndex(
                                    "parcels_{i}_due_on_idx",
                                    on("due_on").where("state in ('new', 'sent') and weight <> {i}"));
                }
            }
            """;

    /**
     * A migration with a check, a predicate and a default.
     *
     * @param i which
     * @param version its version, as a literal
     */
    static MigrationSource fullOfTexts(int i, String version) {
        return new MigrationSource(
                "KeepParcels" + i,
                FULL_OF_TEXTS
                        .replace("{package}", History.PACKAGE)
                        .replace("{version}", version)
                        .replace("{i}", String.valueOf(i)));
    }
}
