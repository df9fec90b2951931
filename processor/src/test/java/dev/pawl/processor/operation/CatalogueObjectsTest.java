package dev.pawl.processor.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pawl.dsl.ColumnType;
import dev.pawl.dsl.Columns;
import dev.pawl.dsl.Index;
import dev.pawl.dsl.NewTable;
import dev.pawl.processor.schema.CatalogueObjects;
import dev.pawl.processor.schema.Schema;
import java.lang.reflect.Method;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The lines that the model gives are those that the runtime reads. */
@Tag("server")
final class CatalogueObjectsTest {

    static List<Integer> majors() {
        return Majors.all();
    }

    @ParameterizedTest(name = "PostgreSQL {0}")
    @MethodSource("majors")
    void writesEachTypeAsTheCatalogueDoes(int major) throws SQLException, ReflectiveOperationException {
        List<ColumnType<?>> types = types();
        List<Change> changes = Rehearsal.of(
                db -> {
                    NewTable table = db.createTable("samples").column("id", Columns.bigint());
                    for (ColumnType<?> type : types) {
                        int number = types.indexOf(type);
                        table.column("c" + number, type).column("a" + number, type.array());
                    }
                    db.alterTable("samples").addPrimaryKey("samples_pkey", "id").setFillfactor(70);
                },
                Before.up(Schema.empty(), 1, major));
        try (Sandbox sandbox = new Sandbox(major)) {
            sandbox.run("CREATE TYPE \"Mood\" AS ENUM ('sad')");
            sandbox.run(changes);

            assertThat(Changes.catalogue(sandbox))
                    .isEqualTo(Changes.lines(CatalogueObjects.of(Rehearsal.after(changes, Schema.empty()))));
        }
    }

    @ParameterizedTest(name = "PostgreSQL {0}")
    @MethodSource("majors")
    void tellsHalfDoneThingsFromDoneOnes(int major) throws SQLException {
        try (Sandbox sandbox = new Sandbox(major)) {
            sandbox.run("CREATE TABLE t (id bigint, n int)");
            sandbox.run("INSERT INTO t VALUES (1, 1), (1, 1)");
            sandbox.run("ALTER TABLE t ADD CONSTRAINT c CHECK (n > 0) NOT VALID");
            if (major >= 18) {
                sandbox.run("ALTER TABLE t ADD CONSTRAINT nn NOT NULL n NOT VALID");
            }
            List<Change> unique = Rehearsal.of(
                    db -> db.alterTable("t").createIndex("u", Index.on("id").unique()), Before.up(table(), 2, major));
            assertThatThrownBy(() -> sandbox.run(unique)).isInstanceOf(SQLException.class);

            assertThat(Changes.catalogue(sandbox))
                    .containsExactly(
                            "check `c` of `t` (not valid)",
                            "column `id` of `t`: bigint",
                            "column `n` of `t`: integer",
                            "table `t`",
                            "unique index `u` of `t` (invalid)");
        }
    }

    private static Schema table() {
        return Rehearsal.after(
                Rehearsal.of(
                        db -> db.createTable("t").column("id", Columns.bigint()).column("n", Columns.integer()),
                        Before.up(Schema.empty(), 1, 14)),
                Schema.empty());
    }

    /** Each type that the language has. */
    private static List<ColumnType<?>> types() throws ReflectiveOperationException {
        List<ColumnType<?>> types = new ArrayList<>();
        for (Method method : Columns.class.getDeclaredMethods()) {
            if (method.getReturnType() == ColumnType.class) {
                Object[] arguments = Arrays.stream(method.getParameterTypes())
                        .map(type -> type == int.class ? 6 : "Mood")
                        .toArray();
                types.add((ColumnType<?>) method.invoke(null, arguments));
            }
        }
        for (String name : List.of(
                "time(2)",
                "timestamp(3)",
                "timestamptz(0)",
                "interval(3)",
                "timetz",
                "timetz(1)",
                "bit(3)",
                "bit",
                "varbit(5)",
                "varbit",
                "xml",
                "tsvector",
                "int4range",
                "money")) {
            types.add(Columns.userDefined(name));
        }
        assertThat(types).hasSizeGreaterThan(20);
        return types;
    }
}
