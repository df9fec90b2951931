package dev.pawl.processor.rule;

import dev.pawl.dsl.Columns;
import dev.pawl.dsl.DataType;
import dev.pawl.dsl.Expression;
import dev.pawl.dsl.Index;
import dev.pawl.dsl.IndexMethod;
import dev.pawl.dsl.operation.AlterColumnType;
import dev.pawl.dsl.operation.DeleteRows;
import dev.pawl.dsl.operation.TableConstraint;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.diagnostic.Fix;
import dev.pawl.processor.diagnostic.Fix.Place;
import dev.pawl.processor.finding.DslCode;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.finding.MadeColumn;
import dev.pawl.processor.finding.MadeIndexes;
import dev.pawl.processor.schema.Constraints;
import dev.pawl.processor.schema.Mention;
import dev.pawl.processor.schema.Table;
import dev.pawl.processor.sql.SqlName;
import dev.pawl.processor.type.KnownTypes;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something that compares the values of a column of which PostgreSQL cannot say whether two are equal, such as one of type
 * {@code json}.
 */
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
                    .filter(column -> isCompared(rows, column)
                            && table.existing(column).type().name().equals("json"))
                    .forEach(column -> check(
                            change, table, column, "rows cannot be found by", delete(change, table, column), findings));
        }
        for (Mention made : change.mentions().made()) {
            Optional<Table> table = change.after().table(made.table());
            if (made.kind() == Mention.Kind.CONSTRAINT && table.isPresent()) {
                key(table.get(), made)
                        .forEach(column -> check(
                                change,
                                table.get(),
                                column,
                                "no key can be made of",
                                jsonb(change, table.get(), column),
                                findings));
            }
        }
        if (change.operation() instanceof AlterColumnType altered) {
            checkRetyped(change, altered, findings);
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

    /** The keys and indexes of the column are made again. */
    private static void checkRetyped(Change change, AlterColumnType altered, Findings findings) {
        Table table = change.after().existing(altered.table());
        DataType type = altered.type().spec().type();
        Stream<String> made = Stream.concat(
                table.constraints().values().stream()
                        .filter(key -> Constraints.hasIndex(key)
                                && Constraints.columns(key).contains(altered.column()))
                        .map(key -> ".dropConstraint(" + DslCode.string(key.name()) + ")"),
                table.indexes().values().stream()
                        .filter(index -> keys(index.index()).anyMatch(altered.column()::equals))
                        .map(index -> ".dropIndex(" + DslCode.string(index.name()) + ")"));
        if (!KnownTypes.haveOrder(type)) {
            made.findFirst()
                    .ifPresent(drop -> findings.report(
                            change.locationOf(altered.type()),
                            "`" + altered.column() + "` of `" + table.name() + "` cannot become `" + type.sql()
                                    + "`: it is in a key or an index",
                            why(type),
                            Fix.words("take that away first, if it is no longer needed:\n")
                                    .andCode(Place.BEFORE, drop)));
        }
    }

    private static void check(Change change, Table table, String column, String what, Fix fix, Findings findings) {
        DataType type = table.existing(column).type();
        if (!KnownTypes.haveOrder(type)) {
            boolean isJson = type.name().equals("json");
            findings.report(
                    change.locationOf(column),
                    what + " `" + column + "` of `" + table.name() + "`, which is `" + type.sql() + "`",
                    why(type),
                    isJson ? fix : Fix.words("leave it out"));
        }
    }

    private static String why(DataType type) {
        return type.name().equals("json")
                ? "`json` is kept as it was written and has no equality and no order (42883, 42704)"
                : "`" + type.name() + "` has no order that an index could keep (42704)";
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

    private static Fix jsonb(Change change, Table table, String column) {
        Fix fix = Fix.words("make the column jsonb(), which can be compared");
        return MadeColumn.of(change, table.name(), column)
                .map(made -> fix.meaning(
                        Place.PART,
                        made.type(),
                        made.codeWith(Columns.jsonb().spec().type())))
                .orElse(fix);
    }

    private static Fix delete(Change change, Table table, String column) {
        return table.primaryKey()
                .map(TableConstraint.PrimaryKey::columns)
                .map(key -> Fix.words("find them by the key: " + DslCode.call("deleteFrom", table.name()) + ", "
                        + DslCode.strings(key) + ")"))
                .orElseGet(() -> jsonb(change, table, column));
    }

    private static Fix ofText(String index, String column) {
        return Fix.code(
                        Place.CALL,
                        DslCode.createIndex(index, Index.onExpression(SqlName.quoted(column) + " ->> '...'")))
                .andWords(", with the key that is searched by");
    }
}
