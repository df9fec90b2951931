package dev.pawl.processor.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.dsl.operation.CreateTable;
import dev.pawl.dsl.operation.InsertRows;
import dev.pawl.dsl.operation.RawSql;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ExpressionsTest {

    @Test
    void readsLiteralsOfEveryKind() {
        String row = "db.insertInto(\"t\", \"a\", \"b\", \"c\", \"d\", \"e\", \"f\")"
                + ".row(1_000, 0xFFL, 1.5, 2.5f, true, 'x');";

        assertThat(Reading.ofBody(row).operations())
                .singleElement()
                .extracting(operation -> ((InsertRows) operation).rows())
                .isEqualTo(List.of(List.of(1000, 255L, 1.5, 2.5f, true, 'x')));
    }

    @Test
    void readsTextBlocks() {
        String body = "db.sql(\"\"\"\n    select 1,\n      'it''s' \\\n    as \"x\"\n    \"\"\");";

        assertThat(sql(body)).isEqualTo("select 1,\n  'it''s' as \"x\"\n");
    }

    @Test
    void readsUnicodeEscapes() {
        // in the source that is compiled, outside of a string as well
        assertThat(sql("db.s\\u0071l(\"caf\\u00e9 \\t\\101\");")).isEqualTo("caf\u00e9 \tA");
    }

    @Test
    void concatenatesStringsWithConstantsOfAllTypes() {
        assertThat(sql("db.sql(\"a\" + 1 + 2L + 'c' + true + 1.50 + 2.0f + (1 + 2) + ('a' + 1));"))
                .isEqualTo("a12ctrue1.52.0398");
    }

    @Test
    void readsLocalsOfAllKinds() {
        String body = """
                final String table = "t";
                var prefix = table + "_";
                String name = prefix + "x", other = name + "y";
                db.sql(other);""";

        assertThat(sql(body)).isEqualTo("t_xy");
    }

    @Test
    void readsHandlesAndTypesThatAreKeptInLocals() {
        String body = """
                NewTable orders = db.createTable("orders");
                ColumnType<Long> key = bigint().notNull();
                orders.column("id", key);
                orders.column("user_id", key).primaryKey("id");""";

        assertThat(Reading.ofBody(body).operations())
                .singleElement()
                .isInstanceOfSatisfying(CreateTable.class, table -> {
                    assertThat(table.columns()).hasSize(2);
                    assertThat(table.constraints()).hasSize(1);
                });
    }

    @Test
    void readsVariablesAsTheirTypeHoldsThem() {
        String body = """
                long wide = 1;
                double inexact = 2;
                char letter = 97;
                byte small = (byte) 300;
                db.createTable("t").column("a", bigint().defaultTo(wide));
                db.sql("" + inexact + letter + small);""";

        assertThat(Reading.ofBody(body).operations().get(1)).isEqualTo(new RawSql("2.0a44", null, null));
    }

    @Test
    void readsBlocksAndEmptyStatements() {
        String body = """
                {
                    String name = "a";
                    db.dropTable(name);
                }
                ;
                {
                    String name = "b";
                    db.dropTable(name);
                }""";

        assertThat(Reading.ofBody(body).operations()).hasSize(2);
    }

    @Test
    void choosesOverloadsAsJavacDoes() {
        String body = """
                db.alterTable("t")
                    .createIndex("i1", "a")
                    .createIndex("i2", "a", "b")
                    .createIndex("i3", on("a").unique())
                    .addForeignKey("f1", "a", references("u", "id"))
                    .addForeignKey("f2", List.of("a", "b"), references("u", "x", "y"))
                    .addColumn("n", numeric(4, 2).defaultTo(1))
                    .addColumn("e", numeric(4, 2).defaultTo(expression("pi()")));""";

        assertThat(Reading.ofBody(body).operations()).hasSize(7);
    }

    @Test
    void readsConstantsOfEnumsOfTheDsl() {
        String body = "db.alterTable(\"t\").addForeignKey(\"f\", \"a\", references(\"u\", \"id\")"
                + ".onDelete(ReferentialAction.CASCADE)).createIndex(\"i\", on(\"b\").using(dev.pawl.dsl.IndexMethod.GIN));"
                + "db.sql(IndexMethod.GIN.sql() + IndexMethod.BRIN.name() + IndexMethod.HASH);";

        assertThat(Reading.ofBody(body).operations())
                .hasSize(3)
                .last()
                .isEqualTo(new RawSql("ginBRINHASH", null, null));
    }

    @Test
    void readsNamesOfEnumConstantsOfTheUser() {
        String members = "enum Status { OPEN, CLOSED }"
                + "enum Loud { A { }, B; @Override public String toString() { return \"!\"; } }";

        assertThat(sql("db.sql(Status.OPEN.name() + Status.CLOSED + Loud.B.name());", members))
                .isEqualTo("OPENCLOSEDB");
        assertThat(Reading.ofBody("db.sql(\"\" + Loud.B);", members).problems())
                .containsExactly("2:17 `Loud.B` in a concatenation -> Loud.B.name()");
        assertThat(Reading.ofBody("db.insertInto(\"t\", \"a\").row(Status.OPEN);", members)
                        .problems())
                .containsExactly("2:35 `Status.OPEN` as an argument -> Status.OPEN.name()");
    }

    @Test
    void readsNamesOfClasses() {
        assertThat(sql("db.sql(Map.Entry.class.getSimpleName() + Map.Entry.class.getName() + int.class.getName());"))
                .isEqualTo("Entryjava.util.Map$Entryint");
        assertThat(Reading.ofBody("db.sql(\"\" + String.class);").problems())
                .containsExactly("2:19 `String.class` in a concatenation -> String.class.getSimpleName()");
    }

    @Test
    void refusesNullAtTheNull() {
        assertThat(Reading.ofBody("db.dropTable(null);\nString name = null;\ndb.dropTable(name);")
                        .problems())
                .containsExactly(
                        "2:14 `null` is not a value here; SQL's NULL is `sqlNull()`",
                        "3:15 `null` is not a value here; SQL's NULL is `sqlNull()`");
    }

    private static String sql(String body) {
        return sql(body, "");
    }

    private static String sql(String body, String members) {
        return ((RawSql) Reading.ofBody(body, members).operations().get(0)).sql();
    }
}
