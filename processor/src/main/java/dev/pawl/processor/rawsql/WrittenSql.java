package dev.pawl.processor.rawsql;

import dev.pawl.dsl.Condition;
import dev.pawl.dsl.Expression;
import dev.pawl.dsl.Index;
import dev.pawl.dsl.operation.AddCheck;
import dev.pawl.dsl.operation.DeleteRows;
import dev.pawl.dsl.operation.InsertRows;
import dev.pawl.dsl.operation.Operation;
import dev.pawl.dsl.operation.RawSql;
import dev.pawl.dsl.operation.TableConstraint.Check;
import java.util.List;
import java.util.stream.Stream;

/**
 * SQL that somebody wrote as a part of an operation.
 *
 * @param place what it becomes a part of
 * @param sql the expression or condition
 * @param part the object that the operation holds, to point at
 */
public record WrittenSql(Place place, String sql, Object part) {

    /** The places where SQL can be written. */
    public enum Place {
        /** The condition of a check. */
        CHECK,
        /** The default of a column. */
        DEFAULT,
        /** The condition of a partial index. */
        INDEX_CONDITION,
        /** A key of an index. */
        INDEX_KEY,
        /** A query that must have an answer. */
        QUERY,
        /** What no row may be. */
        ROW_CONDITION,
        /** Statements that run in a transaction. */
        STATEMENTS,
        /** Statements that run outside any transaction. */
        STATEMENTS_OUTSIDE,
        /** A value of a row. */
        VALUE
    }

    /** Whether it is more than a part of a statement. */
    boolean isStatements() {
        return place == Place.STATEMENTS || place == Place.STATEMENTS_OUTSIDE;
    }

    /** All of an operation. */
    public static List<WrittenSql> of(Operation operation) {
        boolean hasRows = operation instanceof InsertRows || operation instanceof DeleteRows;
        Stream<WrittenSql> expressions = Parts.of(operation, Expression.class)
                .map(expression -> new WrittenSql(hasRows ? Place.VALUE : Place.DEFAULT, expression.sql(), expression));
        Stream<WrittenSql> indexes = Parts.of(operation, Index.class).flatMap(WrittenSql::ofIndex);
        Stream<String> checks = operation instanceof AddCheck check
                ? Stream.of(check.condition())
                : Parts.of(operation, Check.class).map(Check::condition);
        Stream<WrittenSql> insisted = Stream.concat(
                Parts.of(operation, Condition.NoRow.class).map(none -> of(Place.ROW_CONDITION, none.condition())),
                Parts.of(operation, Condition.Answer.class).map(answer -> of(Place.QUERY, answer.query())));
        return Stream.of(
                        expressions,
                        indexes,
                        insisted,
                        checks.map(condition -> of(Place.CHECK, condition)),
                        statements(operation))
                .flatMap(each -> each)
                .toList();
    }

    private static Stream<WrittenSql> ofIndex(Index index) {
        return Stream.concat(
                index.keys().stream().filter(Index.Key::isExpression).map(key -> of(Place.INDEX_KEY, key.text())),
                Stream.ofNullable(index.predicate()).map(condition -> of(Place.INDEX_CONDITION, condition)));
    }

    private static Stream<WrittenSql> statements(Operation operation) {
        if (!(operation instanceof RawSql raw)) {
            return Stream.empty();
        }
        Place place = raw.isOutside() ? Place.STATEMENTS_OUTSIDE : Place.STATEMENTS;
        return Stream.concat(Stream.of(raw.sql()), Stream.ofNullable(raw.undo()))
                .map(sql -> of(place, sql));
    }

    private static WrittenSql of(Place place, String sql) {
        return new WrittenSql(place, sql, sql);
    }
}
