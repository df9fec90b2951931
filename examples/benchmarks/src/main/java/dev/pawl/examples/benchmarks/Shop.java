package dev.pawl.examples.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** A shop whose tables are large and always in use, and the changes that it goes through. */
final class Shop {

    static final int ROWS = 500_000;

    /** That of the migration that makes the tables. */
    static final int VERSION = 1;

    private static final String SOURCE = """
            package com.acme.shop.busy;

            import static dev.pawl.dsl.Columns.*;
            import static dev.pawl.dsl.Reference.references;

            import dev.pawl.dsl.*;

            @Migration(version = {version}, description = "{description}", phase = Phase.{phase})
            {annotations}
            final class {class} implements SchemaChange {

                @Override
                public void up(Database db) {
                    {body}
                }
            }
            """;

    private static final String TABLES = """
            db.createTable("customers")
                    .column("id", bigint().generatedAlwaysAsIdentity())
                    .column("email", text().notNull())
                    .column("name", text())
                    .column("code", varchar(20).notNull())
                    .column("region", integer().notNull().defaultTo(0))
                    .column("visits", bigint().notNull().defaultTo(0L))
                    .column("nickname", text())
                    .column("legacy", text())
                    .primaryKey("id");
            db.createTable("orders")
                    .column("id", bigint().generatedAlwaysAsIdentity())
                    .column("customer_id", bigint().notNull())
                    .column("partner_id", bigint())
                    .column("amount", numeric(10, 2).notNull())
                    .column("currency", text().notNull().defaultTo("EUR"))
                    .column("state", text().notNull().defaultTo("open"))
                    .column("reference", text())
                    .column("created_at", timestamptz().notNull().defaultTo(now()))
                    .primaryKey("id")
                    .check("orders_reference_check", "reference <> ''")
                    .foreignKey("orders_customer_id_fkey", "customer_id", references("customers", "id"));
            db.alterTable("orders").createIndex("orders_reference_idx", "reference");
            db.createTable("visits")
                    .column("number", bigint().notNull().generatedAlwaysAsIdentity())
                    .column("customer_id", bigint().notNull())
                    .column("at", timestamptz().notNull().defaultTo(now()));
            db.createTable("coupons")
                    .column("id", bigint())
                    .column("customer_id", bigint().notNull())
                    .primaryKey("id")
                    .foreignKey("coupons_customer_id_fkey", "customer_id", references("customers", "id"));
            db.createTable("old_prices")
                    .column("id", bigint())
                    .column("price", numeric(10, 2))
                    .primaryKey("id");""";

    private static final List<String> ROWS_OF_TABLES = List.of(
            "INSERT INTO customers (email, name, code, nickname, legacy) SELECT 'customer-' || n || '@example.com',"
                    + " 'Customer ' || n, 'C' || n, 'Nick ' || n, repeat('x', 40) FROM generate_series(1, " + ROWS
                    + ") n",
            "INSERT INTO orders (customer_id, partner_id, amount, reference) SELECT 1 + n * 7919::bigint % " + ROWS
                    + ", 1 + n * 104729::bigint % " + ROWS + ", n % 1000, 'R' || n FROM generate_series(1, " + ROWS
                    + ") n",
            "INSERT INTO visits (customer_id) SELECT n FROM generate_series(1, " + ROWS + ") n",
            "INSERT INTO coupons SELECT n, n FROM generate_series(1, 1000) n",
            "INSERT INTO old_prices SELECT n, n FROM generate_series(1, 1000) n",
            "VACUUM (FREEZE, ANALYZE)",
            "CHECKPOINT");

    /** All but the names of not-null constraints, which people seldom give. */
    private static final String SCHEMA = """
            SELECT string_agg(line, chr(10) ORDER BY line) FROM (
              SELECT table_name || '.' || column_name || ' ' || data_type || coalesce(character_maximum_length::text, '')
                     || ' ' || is_nullable || ' ' || coalesce(column_default, '') AS line
                FROM information_schema.columns
               WHERE table_schema = 'public' AND table_name !~ '^(schema_migration|flyway)'
               UNION ALL
              SELECT conname || ' ' || convalidated || ' ' || pg_get_constraintdef(oid)
                FROM pg_constraint
               WHERE contype <> 'n' AND connamespace = 'public'::regnamespace
                 AND conrelid::regclass::text !~ '^(schema_migration|flyway)'
               UNION ALL
              SELECT indexdef FROM pg_indexes
               WHERE schemaname = 'public' AND tablename !~ '^(schema_migration|flyway)'
               UNION ALL
              SELECT relname || ' ' || array_to_string(reloptions, ',') FROM pg_class
               WHERE reloptions IS NOT NULL AND relnamespace = 'public'::regnamespace) described""";

    private Shop() {}

    /** Writes the migrations, compiles them with Pawl, and returns the folder where the classes are. */
    static Path compile(Workspace workspace) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(workspace.empty("busy-sources").resolve("com/acme/shop/busy"));
        List<Path> sources = new ArrayList<>();
        sources.add(write(folder, VERSION, "CreateShop", "create the shop", "EXPAND", "", TABLES));
        for (Change change : Change.values()) {
            sources.add(write(
                    folder,
                    change.version(),
                    change.className(),
                    change.label(),
                    change.phase(),
                    change.annotations(),
                    change.body()));
        }
        Path classes = workspace.empty("busy-classes");
        Javac.PAWL.compile(new History(sources, classes, List.of()), classes, List.of());
        return classes;
    }

    private static Path write(
            Path folder, long version, String name, String description, String phase, String annotations, String body)
            throws IOException {
        String source = SOURCE.replace("{version}", String.valueOf(version))
                .replace("{description}", description)
                .replace("{phase}", phase)
                .replace("{annotations}", annotations)
                .replace("{class}", name)
                .replace("{body}", body);
        return Files.writeString(folder.resolve(name + ".java"), source);
    }

    /** What the tables look like, in one text. */
    static String schema(Server server, String database) throws SQLException {
        return server.query(database, SCHEMA);
    }

    /** Fills the tables. */
    static void fill(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : ROWS_OF_TABLES) {
                statement.execute(sql);
            }
        }
    }
}
