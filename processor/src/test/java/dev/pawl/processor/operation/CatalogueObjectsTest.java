package dev.pawl.processor.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.dsl.ColumnType;
import dev.pawl.dsl.Columns;
import dev.pawl.dsl.NewTable;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.schema.Before;
import dev.pawl.processor.schema.Schema;
import java.lang.reflect.Method;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Objects of the model are those that the runtime reads. */
@Tag("server")
final class CatalogueObjectsTest {

    private static final Class<?>[] OTHER_SCHEMA = {String.class, String.class};

    static List<Integer> majors() {
        return Majors.all();
    }

    @ParameterizedTest(name = "PostgreSQL {0}")
    @MethodSource("majors")
    void comparesEachType(int major) throws SQLException, ReflectiveOperationException {
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

            Changes.assertModelled(sandbox, Rehearsal.after(changes, Schema.empty()));
        }
    }

    /** Each type that the language has. */
    private static List<ColumnType<?>> types() throws ReflectiveOperationException {
        List<ColumnType<?>> types = new ArrayList<>();
        for (Method method : Columns.class.getDeclaredMethods()) {
            boolean isOfOtherSchema = Arrays.equals(method.getParameterTypes(), OTHER_SCHEMA);
            if (method.getReturnType() == ColumnType.class && !isOfOtherSchema) {
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
