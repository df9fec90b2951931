package dev.pawl.processor.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.dsl.operation.AddColumn;
import dev.pawl.dsl.operation.AddForeignKey;
import dev.pawl.dsl.operation.CreateIndex;
import dev.pawl.dsl.operation.CreateTable;
import dev.pawl.dsl.operation.DropTable;
import dev.pawl.dsl.operation.InsertRows;
import dev.pawl.dsl.operation.Operation;
import dev.pawl.dsl.operation.RawSql;
import dev.pawl.dsl.operation.TableConstraint;
import dev.pawl.processor.migration.Origin;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class LocationsTest {

    @Test
    void pointsAtEachArgument() {
        Reading reading = Reading.ofBody("""
                db.createTable("orders")
                    .column("id", bigint().notNull().defaultTo(
                        7L))
                    .column("note", text())
                    .check("positive",
                        "id > 0")
                    .primaryKey("id",
                        "note");""");
        CreateTable table = (CreateTable) operation(reading, 0);

        assertThat(call(reading, 0)).isEqualTo("2:16");
        assertThat(place(reading, 0, table.table())).isEqualTo("2:16");
        assertThat(place(reading, 0, table.columns().get(0).name())).isEqualTo("3:13");
        assertThat(place(reading, 0, table.columns().get(0).type())).isEqualTo("3:47");
        assertThat(place(reading, 0, 7L)).isEqualTo("4:9");
        assertThat(place(reading, 0, table.columns().get(1).type())).isEqualTo("5:25");
        assertThat(place(
                        reading, 0, ((TableConstraint.Check) table.constraints().get(0)).condition()))
                .isEqualTo("7:9");
        assertThat(place(
                        reading,
                        0,
                        ((TableConstraint.PrimaryKey) table.constraints().get(1))
                                .columns()
                                .get(1)))
                .isEqualTo("9:9");
    }

    @Test
    void pointsAtWhatLedToAnOperation() {
        Reading reading = Reading.ofBody("""
                db.alterTable("orders")
                    .addColumn("a", integer().defaultTo(5))
                    .addColumn("b", integer().defaultTo(5))
                    .createIndex("i", on("a",
                        "b").unique());""");
        AddColumn second = (AddColumn) operation(reading, 1);
        CreateIndex index = (CreateIndex) operation(reading, 2);

        assertThat(call(reading, 0)).isEqualTo("3:16");
        assertThat(call(reading, 1)).isEqualTo("4:16");
        assertThat(place(reading, 1, second.table())).isEqualTo("2:15");
        assertThat(place(reading, 1, second.type().spec().defaultValue())).isEqualTo("4:41");
        assertThat(place(reading, 2, index.index())).isEqualTo("6:20");
        assertThat(place(reading, 2, index.index().keys().get(1).text())).isEqualTo("6:9");
    }

    @Test
    void pointsAtTheCallOfAnOperationWithoutSuchAPart() {
        Reading reading = Reading.ofBody("db.createTable(\"t\").primaryKey(\"a\");");
        String derived =
                ((CreateTable) operation(reading, 0)).constraints().get(0).name();

        assertThat(place(reading, 0, derived)).isEqualTo("2:16");
    }

    @Test
    void pointsAtWhereLocalsWereInitialised() {
        Reading reading = Reading.ofBody("""
                String table =
                    "t";
                var type =
                    text().defaultTo(
                        "x");
                db.alterTable(table).addColumn("c", type);""");
        AddColumn added = (AddColumn) operation(reading, 0);

        assertThat(place(reading, 0, added.table())).isEqualTo("3:5");
        assertThat(place(reading, 0, added.type())).isEqualTo("5:21");
        assertThat(place(reading, 0, added.type().spec().defaultValue())).isEqualTo("6:9");
    }

    @Test
    void pointsAtElementsOfLists() {
        Reading reading = Reading.ofBody("""
                for (String table : List.of("a",
                        "b")) {
                    db.dropTable(table);
                }
                db.alterTable("t").addForeignKey("f", List.of("x",
                    "y"), references("u",
                    "v"));""");
        AddForeignKey key = (AddForeignKey) operation(reading, 2);

        assertThat(place(reading, 0, ((DropTable) operation(reading, 0)).table()))
                .isEqualTo("2:29");
        assertThat(place(reading, 1, ((DropTable) operation(reading, 1)).table()))
                .isEqualTo("3:9");
        assertThat(call(reading, 1)).isEqualTo("4:18");
        assertThat(place(reading, 2, key.columns().get(1))).isEqualTo("7:5");
        assertThat(place(reading, 2, key.columns())).isEqualTo("6:46");
        assertThat(place(reading, 2, key.reference())).isEqualTo("7:21");
        assertThat(place(reading, 2, key.reference().columns().get(0))).isEqualTo("8:5");
    }

    @Test
    void pointsAtArgumentsOfMethods() {
        Reading reading = Reading.ofBody(
                "drop(db,\n\"a\",\n\"b\");",
                "static void drop(Database db, String... t) { for (var x : t) db.dropTable(x); }");

        assertThat(place(reading, 0, ((DropTable) operation(reading, 0)).table()))
                .isEqualTo("3:1");
        assertThat(place(reading, 1, ((DropTable) operation(reading, 1)).table()))
                .isEqualTo("4:1");
        assertThat(call(reading, 1)).isEqualTo("6:75");
    }

    @Test
    void pointsAtWhereConstantsOfOtherFilesAreUsed() {
        Reading reading = Reading.ofBody(
                "db.dropTable(Names.T);\ndb.dropTable(OWN);\nfor (String t : Names.ALL) db.dropTable(t);",
                "static final String OWN =\n\"own\";",
                "package app; class Names { static final String T = \"t\";\n"
                        + "static final java.util.List<String> ALL =\njava.util.List.of(\"x\"); }");

        assertThat(place(reading, 0, ((DropTable) operation(reading, 0)).table()))
                .isEqualTo("2:19");
        assertThat(place(reading, 1, ((DropTable) operation(reading, 1)).table()))
                .isEqualTo("7:1");
        // elements keep their own place, in their own file
        assertThat(place(reading, 2, ((DropTable) operation(reading, 2)).table()))
                .isEqualTo("3:19");
    }

    @Test
    void tellsEqualStringsApart() {
        Reading reading = Reading.ofBody(
                "db.alterTable(\"t\").addColumn(\"t\", text().defaultTo(\"t\"));\ndb.sql(\"t\").because(\"t\");");
        AddColumn added = (AddColumn) operation(reading, 0);
        RawSql sql = (RawSql) operation(reading, 1);

        assertThat(place(reading, 0, added.table())).isEqualTo("2:15");
        assertThat(place(reading, 0, added.column())).isEqualTo("2:30");
        assertThat(place(reading, 0, added.type().spec().defaultValue())).isEqualTo("2:52");
        assertThat(place(reading, 1, sql.reason())).isEqualTo("3:21");
    }

    @Test
    void pointsAtConcatenationsAsAWhole() {
        Reading reading = Reading.ofBody("db.dropTable(\"a\"\n+ 1);");

        assertThat(place(reading, 0, ((DropTable) operation(reading, 0)).table()))
                .isEqualTo("3:1");
    }

    @Test
    void pointsAtRows() {
        Reading reading = Reading.ofBody("db.insertInto(\"t\", \"a\")\n.row(1)\n.row(\"x\")\n.row(true);");
        List<List<Object>> rows = ((InsertRows) operation(reading, 0)).rows();

        assertThat(place(reading, 0, rows.get(0).get(0))).isEqualTo("3:6");
        assertThat(place(reading, 0, rows.get(1).get(0))).isEqualTo("4:6");
        assertThat(place(reading, 0, rows.get(2).get(0))).isEqualTo("5:6");
    }

    @Test
    void pointsAtTheArgumentThatTheDslDoesNotTake() {
        assertThat(Reading.ofBody("""
                                db.sql(
                                    " ");
                                db.createTable("t")
                                    .column("a", varchar(
                                        0))
                                    .column("b", numeric(5,
                                        7))
                                    .check("c",
                                        "")
                                    .primaryKey();
                                db.insertInto("t", "a", "b").row("x");
                                db.insertInto("t", "a", "b").row(2, 3,
                                    2);
                                db.createTable("u").column("c", numeric(
                                    2000, 2000));
                                db.createTable("v").unique(
                                    "a");
                                db.alterTable("t").addUnique("a");
                                db.alterTable("t").addPrimaryKey("a");
                                db.alterTable("t").createIndex("a");""").problems())
                .containsExactly(
                        "3:5 SQL must not be empty",
                        "6:9 the length of varchar is between 1 and 10485760, not 0",
                        "8:9 the scale of numeric is between 0 and its precision, not 7",
                        "10:9 a condition must not be empty",
                        "11:5 at least one column of the primary key is needed",
                        "12:34 a row has one value for each of its 2 columns [a, b], not 1",
                        "14:5 a row has one value for each of its 2 columns [a, b], not 3",
                        "16:5 the precision of numeric is between 1 and 1000, not 2000",
                        "18:5 `unique(\"a\")` has a name and no columns: write `unique(List.of(\"a\"))`",
                        "19:30 `addUnique(\"a\")` has a name and no columns: write `addUnique(List.of(\"a\"))`",
                        "20:34 `addPrimaryKey(\"a\")` has a name and no columns: write `addPrimaryKey(List.of(\"a\"))`",
                        "21:32 `createIndex(\"a\")` has a name and no columns: write `createIndex(Index.on(\"a\"))`");
    }

    @Test
    void pointsAtTheMethodAsTheBody() {
        Reading reading = Reading.ofBody("", "public void down(Database db) { db.dropTable(\"t\"); }");

        assertThat(reading.place(reading.up().location())).isEqualTo("1:276");
        assertThat(reading.place(reading.migration().down().orElseThrow().location()))
                .isEqualTo("4:13");
        assertThat(reading.migration().down().orElseThrow().operations()).hasSize(1);
    }

    private static Operation operation(Reading reading, int index) {
        return reading.operations().get(index);
    }

    private static String place(Reading reading, int index, @Nullable Object part) {
        return reading.place(origin(reading, index).of(part));
    }

    private static String call(Reading reading, int index) {
        return reading.place(origin(reading, index).call());
    }

    private static Origin origin(Reading reading, int index) {
        return reading.up().operations().get(index).origin();
    }
}
