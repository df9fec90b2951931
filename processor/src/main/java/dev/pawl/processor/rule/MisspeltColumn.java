package dev.pawl.processor.rule;

import dev.pawl.dsl.Condition;
import dev.pawl.dsl.Index;
import dev.pawl.dsl.operation.TableConstraint.Check;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.diagnostic.Fix;
import dev.pawl.processor.diagnostic.Fix.Place;
import dev.pawl.processor.diagnostic.NearMiss;
import dev.pawl.processor.finding.DslCode;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.finding.Phrases;
import dev.pawl.processor.rawsql.Parts;
import dev.pawl.processor.schema.Mention;
import dev.pawl.processor.schema.Table;
import dev.pawl.processor.sql.SqlExpression;
import dev.pawl.processor.sql.SqlExpression.ColumnName;
import dev.pawl.processor.sql.SqlName;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A column in the condition of a check, or in an expression or the predicate of an index, that the table does not have, or a
 * word of SQL in its place.
 */
final class MisspeltColumn implements Rule {

    /** The columns that every table has. */
    private static final Set<String> SYSTEM = Set.of("tableoid", "ctid", "xmin", "xmax", "cmin", "cmax");

    @Override
    public boolean isHazard() {
        return false;
    }

    @Override
    public void checkChange(Change change, Findings findings) {
        Parts.of(change.operation(), Condition.NoRow.class)
                .forEach(none -> change.after()
                        .table(none.table())
                        .ifPresent(table -> check(change, table, none.condition(), findings)));
        for (Mention made : change.mentions().made()) {
            change.after()
                    .table(made.table())
                    .ifPresent(table -> expressions(table, made).forEach(sql -> check(change, table, sql, findings)));
        }
    }

    private static Stream<String> expressions(Table table, Mention made) {
        return switch (made.kind()) {
            case CONSTRAINT ->
                table.constraints().get(made.name()) instanceof Check check
                        ? Stream.of(check.condition())
                        : Stream.empty();
            case INDEX ->
                Optional.ofNullable(table.indexes().get(made.name())).stream()
                        .flatMap(index -> expressions(index.index()));
            default -> Stream.empty();
        };
    }

    private static Stream<String> expressions(Index index) {
        Stream<String> keys =
                index.keys().stream().filter(Index.Key::isExpression).map(Index.Key::text);
        return Stream.concat(keys, Stream.ofNullable(index.predicate()));
    }

    private static void check(Change change, Table table, String text, Findings findings) {
        SqlExpression sql = change.before().texts().read(text);
        sql.columns().stream()
                .filter(name -> !name.isInQuery() && !isKnown(table, name))
                .findFirst()
                .ifPresentOrElse(
                        name -> report(change, table, sql, name, findings),
                        () -> sql.valueWords().stream()
                                .filter(table.columns()::containsKey)
                                .findFirst()
                                .ifPresent(word -> reportWord(change, table, sql, word, findings)));
    }

    /** A column, or the table's whole row. */
    private static boolean isKnown(Table table, ColumnName name) {
        boolean isOfTable = name.table().map(table.name().name()::equals).orElse(true);
        boolean isRow =
                name.table().isEmpty() && name.column().equals(table.name().name());
        return isRow || (isOfTable && (table.columns().containsKey(name.column()) || SYSTEM.contains(name.column())));
    }

    private static void report(Change change, Table table, SqlExpression sql, ColumnName name, Findings findings) {
        Optional<String> meant = NearMiss.of(name.column(), table.columns().keySet());
        boolean isQuoteMissing = meant.filter(
                        column -> column.equalsIgnoreCase(name.column()) && !column.equals(name.column()))
                .isPresent();
        findings.report(
                change.written().origin().of(sql.sql(), name.place()),
                "`" + String.join(".", name.parts()) + "` in " + Phrases.code(sql.sql()) + " is no column of `"
                        + table.name() + "`",
                isQuoteMissing
                        ? "PostgreSQL reads names without quotes in lower case (42703)"
                        : "PostgreSQL refuses an expression with an unknown column (42703)",
                meant.map(column -> Fix.words("did you mean `" + spelled(column) + "`?")
                                .meaning(
                                        Place.PART,
                                        change.locationOf(sql.sql()),
                                        DslCode.string(sql.spelling(name.parts(), SqlName.quoted(column)))))
                        .orElseGet(() -> Fix.words(
                                "it has " + Phrases.names(table.columns().keySet()))));
    }

    private static void reportWord(Change change, Table table, SqlExpression sql, String word, Findings findings) {
        findings.report(
                change.locationOf(sql.sql()),
                "`" + word + "` in " + Phrases.code(sql.sql()) + " is no column, though `" + table.name() + "` has one",
                "without quotes it is a word of SQL, whose value depends on the session or the moment",
                Fix.words("with quotes it is the column: `\\\"" + word + "\\\"`"));
    }

    /** As it is written in a Java string. */
    private static String spelled(String column) {
        return column.equals(column.toLowerCase(Locale.ROOT)) ? column : "\\\"" + column + "\\\"";
    }
}
