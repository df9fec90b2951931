package dev.pawl.processor.code;

import static dev.pawl.dsl.Columns.bigint;
import static dev.pawl.dsl.Columns.expression;
import static dev.pawl.dsl.Columns.integer;
import static dev.pawl.dsl.Columns.now;
import static dev.pawl.dsl.Columns.numeric;
import static dev.pawl.dsl.Columns.text;
import static dev.pawl.dsl.Columns.timestamp;
import static dev.pawl.dsl.Columns.userDefined;
import static dev.pawl.dsl.Columns.uuid;
import static dev.pawl.dsl.Index.on;
import static dev.pawl.dsl.Index.onExpression;
import static dev.pawl.dsl.Reference.references;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.dsl.ColumnSpec;
import dev.pawl.dsl.ColumnType;
import dev.pawl.dsl.Database;
import dev.pawl.dsl.IndexMethod;
import dev.pawl.dsl.ReferentialAction;
import dev.pawl.dsl.operation.Operation;
import dev.pawl.dsl.recording.Recording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is printed means what it was printed from. */
final class OperationCodeTest {

    /** What the texts of files may hold, most of it hostile. */
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "plain",
            "it's \"quoted\"",
            "C:\\temp\\new",
            "\\u0041 and \\\\u0041",
            "tab\there",
            "a\nb",
            "a\nb\n",
            "a\n\n",
            "\na",
            "\n",
            "\n\n",
            "  a\n    b",
            "  a\n    b\n",
            "a\n  b  \n",
            "a\r\nb",
            "a\rb",
            "say \"\"\" three",
            "x\n\"\"\"\ny",
            "x\nends with \"",
            "x\nends with \\\"",
            "x\nends with \"\"",
            "x\n\"",
            "x\n\\",
            "x\ny\\\nz\n",
            "x\n\ty",
            "bell\u0007",
            "\u0000\u0001\u007f",
            "a\u2028b\u2029c",
            "caf\u00e9 \ud83d\ude00",
            "lonely \ud800 and \udc00",
            "over\u202eride",
            "\ufeff",
            "x\n\u00a0y",
            "x\n\u2003");

    @Test
    void everyOperationOfEveryCaseIsAskedForAgain() {
        Map<String, List<Operation>> recorded = RecordedCases.all();
        assertThat(recorded.values().stream().flatMap(List::stream).map(Object::getClass))
                .as("each operation occurs in a case")
                .contains(Operation.class.getPermittedSubclasses());

        assertAskedForAgain(recorded);
    }

    @Test
    void textsMeanTheSame() {
        Map<String, List<Operation>> recorded = new LinkedHashMap<>();
        for (int i = 0; i < TEXTS.size(); i++) {
            String each = TEXTS.get(i);
            recorded.put("text " + i, recorded(db -> {
                db.sql("select 1 --" + each).because("." + each + ".");
                db.insertInto("t", "a", "b").row(each, expression("'" + each + "'"));
                db.alterTable("t").addColumn("c", text().comment(each)).addCheck("x" + each);
            }));
        }
        assertAskedForAgain(recorded);
    }

    @Test
    void valuesMeanTheSame() {
        Object[] values = {
            0,
            -1,
            Integer.MIN_VALUE,
            0L,
            Long.MIN_VALUE,
            1.5,
            1e300,
            -0.0,
            Double.NaN,
            Double.NEGATIVE_INFINITY,
            2.5f,
            Float.POSITIVE_INFINITY,
            Float.NaN,
            true,
            false,
            'x',
            '\'',
            '"',
            '\\',
            '\n',
            '\u0000',
            List.of(1, 2L, "x"),
            List.of(),
            List.of(List.of(1)),
            now(),
            expression("1 + 1")
        };
        Map<String, List<Operation>> recorded = new LinkedHashMap<>();
        for (Object value : values) {
            recorded.put(value.getClass() + " " + value, recorded(db -> {
                db.insertInto("t", "a").row(value);
                db.deleteFrom("t", "a", "b").row(value, value);
                db.alterTable("t").setDefault("a", value);
            }));
        }
        assertAskedForAgain(recorded);
    }

    @Test
    void indexesAndKeysMeanTheSame() {
        assertAskedForAgain(Map.of("all", recorded(db -> {
            db.alterTable("t")
                    .createIndex("i", "a", "b")
                    .createIndex(
                            "i",
                            on("a", "b")
                                    .descending("c")
                                    .descending("d")
                                    .expression("lower(e)")
                                    .unique())
                    .createIndex("i", onExpression("lower(e)").descending("c").expression("upper(e)"))
                    .createIndex(
                            "i",
                            on("a").using(IndexMethod.GIN).include("b", "c").where("d > 'x'"))
                    .createIndex(on("a").unique())
                    .addForeignKey("a", references("u", "b").onUpdate(ReferentialAction.SET_NULL))
                    .addForeignKey(List.of("a", "b"), references("u", "c", "d"))
                    .addUnique(List.of("a"))
                    .addPrimaryKey(List.of("a", "b"))
                    .addPrimaryKey("k", "a", "b");
            db.createTable("empty");
            db.createTable("keys")
                    .primaryKey("k", List.of("a", "b"))
                    .primaryKey("a", "b")
                    .unique("k", "a", "b");
        })));
    }

    /** As the inverse of an operation, or what reads SQL, puts them together. */
    @Test
    void defaultsOfAnotherJavaTypeAreConverted() {
        assertThat(code(withDefault(bigint(), 1))).isEqualTo("bigint().defaultTo(1L)");
        assertThat(code(withDefault(integer(), "12"))).isEqualTo("integer().defaultTo(12)");
        assertThat(code(withDefault(integer(), 5_000_000_000L)))
                .isEqualTo("integer().defaultTo(expression(\"5000000000\"))");
        assertThat(code(withDefault(integer(), "x"))).isEqualTo("integer().defaultTo(expression(\"'x'\"))");
        assertThat(code(withDefault(numeric(), 1))).isEqualTo("numeric().defaultTo(1)");
        assertThat(code(withDefault(numeric(), "1.50"))).isEqualTo("numeric().defaultTo(expression(\"'1.50'\"))");
        assertThat(code(withDefault(text(), 1))).isEqualTo("text().defaultTo(expression(\"1\"))");
        assertThat(code(withDefault(uuid(), "\\"))).isEqualTo("uuid().defaultTo(expression(\"E'\\\\\\\\'\"))");
        assertThat(code(withDefault(timestamp(), now()))).isEqualTo("timestamp().defaultTo(expression(\"now()\"))");
        assertThat(code(withDefault(userDefined("mood"), "ok"))).isEqualTo("userDefined(\"mood\").defaultTo(\"ok\")");
        assertThat(code(withDefault(bigint().array(), List.of(1, 2))))
                .isEqualTo("bigint().array().defaultTo(List.of(1L, 2L))");
    }

    @Test
    void whatIsDoneToOneTableIsOneStatement() {
        List<Operation> operations = recorded(db -> {
            db.alterTable("t").dropColumn("a");
            db.alterTable("t").dropColumn("b");
            db.alterTable("u").dropColumn("c");
            db.dropTable("v");
        });

        assertThat(OperationCode.of(operations)).isEqualTo("""
                        db.alterTable("t")
                                .dropColumn("a")
                                .dropColumn("b");
                        db.alterTable("u").dropColumn("c");
                        db.dropTable("v");""");
        assertThat(OperationCode.calls(operations.get(0))).isEqualTo(".dropColumn(\"a\")");
    }

    private static ColumnSpec withDefault(ColumnType<?> type, Object value) {
        return new ColumnSpec(type.spec().type(), false, value, null, null);
    }

    private static String code(ColumnSpec spec) {
        String code = TypeCode.column(spec);
        assertCompiles("t().addColumn", code);
        return code;
    }

    private static void assertCompiles(String what, String code) {
        String body = "db.alterTable(\"t\").addColumn(\"c\", " + code + ");";
        assertThat(PrintedMigrations.recorded(Map.of(what, body))).hasSize(1);
    }

    private static List<Operation> recorded(Consumer<Database> body) {
        Recording recording = new Recording();
        body.accept(recording.database());
        return recording.operations();
    }

    private static void assertAskedForAgain(Map<String, List<Operation>> recorded) {
        Map<String, String> printed = recorded.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> OperationCode.of(each.getValue())));
        Map<String, List<Operation>> again = PrintedMigrations.recorded(printed);

        recorded.forEach((name, operations) -> assertThat(again.get(name))
                .as("%s:\n%s", name, printed.get(name))
                .isEqualTo(operations));
        assertThat(Stream.of(again.size())).containsExactly(recorded.size());
    }
}
