package dev.pawl.processor.render;

import static dev.pawl.dsl.Columns.bigint;
import static dev.pawl.dsl.Columns.bool;
import static dev.pawl.dsl.Columns.bytea;
import static dev.pawl.dsl.Columns.character;
import static dev.pawl.dsl.Columns.date;
import static dev.pawl.dsl.Columns.doublePrecision;
import static dev.pawl.dsl.Columns.expression;
import static dev.pawl.dsl.Columns.inet;
import static dev.pawl.dsl.Columns.integer;
import static dev.pawl.dsl.Columns.interval;
import static dev.pawl.dsl.Columns.jsonb;
import static dev.pawl.dsl.Columns.numeric;
import static dev.pawl.dsl.Columns.real;
import static dev.pawl.dsl.Columns.smallint;
import static dev.pawl.dsl.Columns.text;
import static dev.pawl.dsl.Columns.time;
import static dev.pawl.dsl.Columns.timestamp;
import static dev.pawl.dsl.Columns.timestamptz;
import static dev.pawl.dsl.Columns.userDefined;
import static dev.pawl.dsl.Columns.uuid;
import static dev.pawl.dsl.Columns.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.dsl.ColumnType;
import dev.pawl.dsl.Database;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.operation.Majors;
import dev.pawl.processor.operation.Rehearsal;
import dev.pawl.processor.operation.Sandbox;
import dev.pawl.processor.plan.WayBack;
import dev.pawl.processor.schema.Before;
import dev.pawl.processor.schema.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Inserts rows whose keys are not stored as they are written, of every type, and finds them again on the way back. */
@Tag("server")
final class StoredValueTest {

    private static final String TYPES = """
            CREATE EXTENSION IF NOT EXISTS citext SCHEMA %s;
            CREATE DOMAIN rate AS numeric(4, 1);
            CREATE DOMAIN code AS varchar(3) CHECK (VALUE <> '');
            CREATE TYPE mood AS ENUM ('ok', 'sad')""";

    /**
     * A key of one column.
     *
     * @param type the type of the column
     * @param values its values
     */
    private record Key(ColumnType<?> type, List<Object> values) {
        @Override
        public String toString() {
            return type.spec().type().sql() + " " + values;
        }
    }

    static Stream<Arguments> keys() {
        return Majors.all().stream().flatMap(major -> all().stream().map(key -> Arguments.of(major, key)));
    }

    @ParameterizedTest(name = "PostgreSQL {0}: {1}")
    @MethodSource("keys")
    void findsTheRowsAgain(int major, Key key) throws SQLException {
        Consumer<Database> table =
                db -> db.createTable("t").column("k", key.type().notNull()).primaryKey("k");
        Consumer<Database> rows = db -> {
            var inserted = db.insertInto("t", "k");
            key.values().forEach(inserted::row);
        };
        try (Sandbox sandbox = new Sandbox(major)) {
            sandbox.run(TYPES.formatted(sandbox.schema()));
            List<Change> made = Rehearsal.of(table, Before.up(Schema.empty(), 1, major));
            sandbox.run(made);
            List<Change> up = Rehearsal.of(rows, Before.up(Rehearsal.after(made, Schema.empty()), 2, major));
            sandbox.run(up);
            assertThat(count(sandbox)).isEqualTo(key.values().size());

            sandbox.run(WayBack.from(up));

            assertThat(count(sandbox))
                    .as("%s", WayBack.from(up).get(0).statements())
                    .isZero();
        }
    }

    private static int count(Sandbox sandbox) throws SQLException {
        try (java.sql.Statement statement = sandbox.connection().createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM t")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static List<Key> all() {
        return List.of(
                key(numeric(4, 1), 7.25, "8.25", -1, expression("9.25")),
                key(numeric(), 7.25, "1.50", 1e20, 1.1f, Double.NaN),
                key(smallint(), 7, "8", " 9 "),
                key(bigint(), 7, 5_000_000_000L, "-1"),
                key(real(), 0.1, "0.2", 1e-7, 16_777_217, 1.1f),
                key(doublePrecision(), 0.1, "0.2", 1e-300, 7, 1.1f, Double.NEGATIVE_INFINITY),
                key(bool(), true, "no"),
                key(text(), "a ", 7, 7.5, true),
                key(varchar(3), "abc  ", "ab", 12),
                key(varchar(5), true, false),
                key(character(5), "ab", "abcde   ", 12),
                key(date(), "2026-1-31", "Feb 1, 2026", expression("date '2026-02-02'")),
                key(time(), "10:00", "10:00:00.1234567"),
                key(userDefined("time(1)"), "10:00:00.26"),
                key(timestamp(), "2026-01-31T10:00", "2026-01-31"),
                key(userDefined("timestamp(0)"), "2026-01-31 10:00:00.7"),
                key(timestamptz(), "2026-01-31 10:00+02", "2026-01-31 10:00"),
                key(userDefined("timestamptz(3)"), "2026-01-31 10:00:00.12345+02"),
                key(interval(), "1 month", "36 hours"),
                key(userDefined("interval(0)"), "1.7 seconds"),
                key(uuid(), "{A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11}"),
                key(inet(), "10.0.0.1/8", "::FFFF:1.2.3.4"),
                key(userDefined("cidr"), "10/8"),
                key(userDefined("macaddr"), "08002b:010203"),
                key(userDefined("money"), "12.345", 1.005),
                key(userDefined("bit(3)"), "101"),
                key(userDefined("varbit(5)"), "1"),
                key(userDefined("oid"), 7, "8"),
                key(userDefined("name"), "n".repeat(70)),
                key(userDefined("int4range"), "[1,5]", "empty"),
                key(userDefined("tsvector"), "b a b"),
                key(bytea(), "\\x6162", "abc", "\\\\"),
                key(jsonb(), "{\"b\": 1, \"a\": 1.0}", "[]"),
                key(integer().array(), List.of(1, 2), "{3, 4}", List.of()),
                key(numeric(4, 1).array(), List.of(7.25), "{8.25}"),
                key(varchar(3).array(), List.of("abc  "), "{\"ab   \"}"),
                key(userDefined("citext"), "Abc", 7),
                key(userDefined("rate"), 7.25, "8.25"),
                key(userDefined("code"), "abc ", "d"),
                key(userDefined("mood"), "ok", "sad"));
    }

    private static Key key(ColumnType<?> type, Object... values) {
        return new Key(type, List.of(values));
    }
}
