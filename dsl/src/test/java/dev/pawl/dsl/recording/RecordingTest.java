package dev.pawl.dsl.recording;

import static dev.pawl.dsl.Columns.bigint;
import static dev.pawl.dsl.Columns.bool;
import static dev.pawl.dsl.Columns.now;
import static dev.pawl.dsl.Columns.text;
import static dev.pawl.dsl.Columns.timestamptz;
import static dev.pawl.dsl.Index.onExpression;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pawl.dsl.ColumnType;
import dev.pawl.dsl.Columns;
import dev.pawl.dsl.Database;
import dev.pawl.dsl.NewRows;
import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.TableAlteration;
import dev.pawl.dsl.operation.AddColumn;
import dev.pawl.dsl.operation.CreateTable;
import dev.pawl.dsl.operation.InsertRows;
import dev.pawl.dsl.operation.Operation;
import dev.pawl.dsl.operation.RawSql;
import dev.pawl.dsl.operation.TableConstraint;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RecordingTest {

    private final Recording recording = new Recording();
    private final Database db = recording.database();

    @Test
    void aTableIsOneOperationHoweverManyCallsDescribeIt() {
        db.createTable("users")
                .column("id", bigint().generatedAlwaysAsIdentity())
                .column("seen_at", timestamptz().notNull().defaultTo(now()).comment("last request"))
                .primaryKey("id")
                .check("users_id_check", "id > 0")
                .comment("people");

        assertThat(recording.operations()).singleElement().isInstanceOfSatisfying(CreateTable.class, table -> {
            assertThat(table.columns()).hasSize(2);
            assertThat(table.constraints())
                    .containsExactly(
                            new TableConstraint.PrimaryKey(Operation.UNNAMED, List.of("id")),
                            new TableConstraint.Check("users_id_check", "id > 0"));
            assertThat(table.comment()).isEqualTo("people");
        });
    }

    @Test
    void keepsTheVeryStringsThatWerePassed() {
        String table = new String(new char[] {'u'});
        String column = new String(new char[] {'c'});
        db.alterTable(table).addColumn(column, text());

        AddColumn added = (AddColumn) recording.operations().get(0);
        assertThat(added.table().name()).isSameAs(table);
        assertThat(added.column()).isSameAs(column);
    }

    @Test
    void anIdentityIsNotNull() {
        assertThat(bigint().generatedByDefaultAsIdentity().spec().notNull()).isTrue();
    }

    @Test
    void rawSqlGathersItsReasonAndItsUndoing() {
        db.sql("grant select on users to reader")
                .because("no operation yet")
                .undoneBy("revoke select on users from reader");

        assertThat(recording.operations())
                .containsExactly(new RawSql(
                        "grant select on users to reader", "no operation yet", "revoke select on users from reader"));
    }

    @Test
    void aRowHasAValueForEachColumn() {
        NewRows rows = db.insertInto("plans", "code", "name");

        assertThatThrownBy(() -> rows.row("free"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a row has one value for each of its 2 columns [code, name], not 1");
        rows.row("free", "Free").row("pro", "Pro");
        assertThat(recording.operations())
                .containsExactly(new InsertRows(
                        QualifiedName.of("plans"),
                        List.of("code", "name"),
                        List.of(List.of("free", "Free"), List.of("pro", "Pro"))));
    }

    @Test
    void refusesValuesThatMakeNoSense() {
        TableAlteration users = db.alterTable("users");

        assertThatThrownBy(() -> Columns.varchar(0))
                .hasMessage("the length of varchar is between 1 and 10485760, not 0");
        assertThatThrownBy(() -> Columns.numeric(5, 6))
                .hasMessage("the scale of numeric is between 0 and its precision, not 6");
        assertThatThrownBy(() -> users.createIndex("i", new String[0]))
                .hasMessage("`createIndex(\"i\")` has a name and no columns: write `createIndex(Index.on(\"i\"))`");
        assertThatThrownBy(() -> users.addCheck("c", " ")).hasMessage("a condition must not be empty");
        assertThatThrownBy(() -> onExpression("")).hasMessage("an expression must not be empty");
        assertThatThrownBy(() -> users.alterColumnType("id", bigint().notNull()))
                .hasMessageStartingWith("a new type stands alone");
        assertThatThrownBy(() -> text().notNull().array()).hasMessageContaining("right behind the type");
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"}) // what the evaluator does, reflectively
    void aDefaultOfAnotherTypeIsRefusedEvenReflectively() {
        ColumnType column = bool();

        assertThatThrownBy(() -> column.defaultTo("yes")).isInstanceOf(ClassCastException.class);
    }
}
