package dev.pawl.processor.operation;

import dev.pawl.dsl.Columns;
import dev.pawl.dsl.Database;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.schema.Before;
import dev.pawl.processor.schema.Schema;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A change of a database with rows in it.
 *
 * @param name what is special about it
 * @param first SQL before anything else
 * @param given what exists beyond {@link #shop}
 * @param rows SQL that fills the tables
 * @param when the change
 * @param offence SQL after which the change fails, when there is such
 * @param offenders the rows or keys that are in the way then
 * @param claimsMore whether more is claimed than happens, because the model cannot know better
 */
public record Scenario(
        String name,
        List<String> first,
        Consumer<Database> given,
        List<String> rows,
        Consumer<Database> when,
        Optional<String> offence,
        List<String> offenders,
        boolean claimsMore) {

    /** Enough rows for several pages, so that reading them all is told from looking one up. */
    private static final String ROWS = """
            INSERT INTO users SELECT g, 'user' || g, 'name' || g, g % 90, '{}', repeat('x', 50)
                FROM generate_series(1, 1000) g;
            INSERT INTO orders SELECT g, g, 'open', g FROM generate_series(1, 1000) g;
            ANALYZE users, orders
            """;

    static Scenario of(String name, Consumer<Database> when) {
        return new Scenario(name, List.of(), db -> {}, List.of(ROWS), when, Optional.empty(), List.of(), false);
    }

    /** SQL before anything else. */
    Scenario first(String sql) {
        return new Scenario(name, List.of(sql), given, rows, when, offence, offenders, claimsMore);
    }

    Scenario given(Consumer<Database> more) {
        return new Scenario(name, first, more, rows, when, offence, offenders, claimsMore);
    }

    /** SQL when the rows are there. */
    Scenario then(String sql) {
        return new Scenario(name, first, given, List.of(ROWS, sql), when, offence, offenders, claimsMore);
    }

    Scenario empty() {
        return new Scenario(name, first, given, List.of(), when, offence, offenders, claimsMore);
    }

    Scenario failsOn(String sql, String... inTheWay) {
        return new Scenario(name, first, given, rows, when, Optional.of(sql), List.of(inTheWay), claimsMore);
    }

    Scenario claimsMoreThanHappens() {
        return new Scenario(name, first, given, rows, when, offence, offenders, true);
    }

    /** The operations that build what exists before the change. */
    public List<Change> prepared(int target) {
        Consumer<Database> shop = Scenario::shop;
        return Rehearsal.of(shop.andThen(given), Before.up(Schema.empty(), 1, target));
    }

    /** The change, planned for a major version of PostgreSQL. */
    public List<Change> change(int target) {
        Schema schema = Rehearsal.after(prepared(target), Schema.empty());
        return Rehearsal.of(when, Before.up(schema, 2, target));
    }

    /** The tables of every scenario. */
    public static void shop(Database db) {
        db.createTable("users")
                .column("id", Columns.bigint().notNull())
                .column("email", Columns.text())
                .column("name", Columns.varchar(50))
                .column("age", Columns.integer())
                .column("data", Columns.jsonb())
                .column("padding", Columns.text())
                .primaryKey("id");
        db.createTable("orders")
                .column("id", Columns.bigint().notNull())
                .column("user_id", Columns.bigint())
                .column("status", Columns.text())
                .column("price", Columns.numeric(10, 2))
                .primaryKey("id");
    }

    @Override
    public String toString() {
        return name;
    }
}
