package dev.pawl.processor.rule;

import dev.pawl.dsl.DataType;
import dev.pawl.dsl.Expression;
import dev.pawl.dsl.Index;
import dev.pawl.dsl.IndexMethod;
import dev.pawl.dsl.operation.DeleteRows;
import dev.pawl.dsl.operation.TableConstraint;
import dev.pawl.processor.operation.Change;
import dev.pawl.processor.operation.Mention;
import dev.pawl.processor.schema.Constraints;
import dev.pawl.processor.schema.Table;
import java.util.Optional;
import java.util.stream.Stream;

/** Something that compares the values of a {@code json} column, of which PostgreSQL cannot say whether two are equal. */
final class IncomparableColumn implements Rule {

    @Override
    public boolean isHazard() {
        return false;
    }

    @Override
    public void checkChange(Change change, Findings findings) {
        if (change.operation() instanceof DeleteRows rows) {
            Table table = change.before().table(rows.table());
            rows.columns().stream()
                    .filter(column -> isCompared(rows, column))
                    .forEach(
                            column -> check(change, table, column, "rows cannot be found by", delete(table), findings));
        }
        for (Mention made : change.mentions().made()) {
            Optional<Table> table = change.after().table(made.table());
            if (made.kind() == Mention.Kind.CONSTRAINT && table.isPresent()) {
                key(table.get(), made)
                        .forEach(
                                column -> check(change, table.get(), column, "no key can be made of", JSONB, findings));
            }
        }
        MadeIndexes.of(change)
                .forEach(made -> keys(made.index().index())
                        .forEach(column -> check(
                                change,
                                made.table(),
                                column,
                                "no " + made.index().index().method().sql() + " index can be made of",
                                ofText(made.index().name(), column),
                                findings)));
    }

    private static final String JSONB = "make the column jsonb(), which can be compared";

    private static void check(Change change, Table table, String column, String what, String fix, Findings findings) {
        DataType type = table.existing(column).type();
        if (!type.userDefined() && type.name().equals("json")) {
            findings.report(
                    change.locationOf(column),
                    what + " `" + column + "` of `" + table.name() + "`, which is `" + type.sql() + "`",
                    "`json` is kept as it was written and has no equality and no order (42883, 42704)",
                    fix);
        }
    }

    private static boolean isCompared(DeleteRows rows, String column) {
        int position = rows.columns().indexOf(column);
        return rows.rows().stream().anyMatch(row -> !(row.get(position) instanceof Expression<?>));
    }

    private static Stream<String> key(Table table, Mention made) {
        return Optional.ofNullable(table.constraints().get(made.name())).stream()
                .filter(Constraints::hasIndex)
                .flatMap(key -> Constraints.columns(key).stream());
    }

    private static Stream<String> keys(Index index) {
        return index.method() == IndexMethod.BTREE || index.method() == IndexMethod.HASH
                ? index.keys().stream().filter(key -> !key.isExpression()).map(Index.Key::text)
                : Stream.empty();
    }

    private static String delete(Table table) {
        return table.primaryKey()
                .map(TableConstraint.PrimaryKey::columns)
                .map(key -> "find them by the key: db.deleteFrom(" + DslCode.string(table.name()) + ", "
                        + DslCode.strings(key) + ")")
                .orElse(JSONB);
    }

    private static String ofText(String index, String column) {
        return DslCode.createIndex(index, Index.onExpression(column + " ->> '...'"))
                + ", with the key that is searched by";
    }
}
