package dev.pawl.processor.effect;

import static dev.pawl.processor.sql.Sql.name;

import dev.pawl.dsl.Index;
import dev.pawl.dsl.QualifiedName;
import dev.pawl.processor.schema.Table;
import dev.pawl.processor.sql.Sql;
import dev.pawl.processor.sql.SqlExpression;
import dev.pawl.processor.sql.SqlTexts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What somebody wrote into a statement for which nothing can be set, and what a server needs to read it.
 *
 * @param table the table that it is about
 * @param columns the columns that it may name, each as a null of its type
 * @param expressions the expressions as they stand in the statement
 */
public record Reading(QualifiedName table, List<String> columns, List<String> expressions) {

    /** What there is to read in an index; empty if it names columns and nothing else. */
    public static Optional<Reading> of(Table table, Index index) {
        List<String> written = Stream.concat(
                        index.keys().stream().filter(Index.Key::isExpression).map(Index.Key::text),
                        Stream.ofNullable(index.predicate()))
                .toList();
        SqlTexts texts = table.texts();
        return written.stream().map(texts::read).anyMatch(SqlExpression::isMoreThanWords)
                ? Optional.of(new Reading(
                        table.name(),
                        columns(table, written.stream().map(texts::read).toList()),
                        written.stream()
                                .map(sql -> Sql.render("{0}", texts.expression(sql)))
                                .toList()))
                : Optional.empty();
    }

    private static List<String> columns(Table table, List<SqlExpression> written) {
        return table.columns().values().stream()
                .filter(column -> written.stream().anyMatch(expression -> expression.mentions(column.name())))
                .map(column -> "NULL::" + column.type().sql() + Sql.render(" AS {0}", name(column.name())))
                .toList();
    }
}
