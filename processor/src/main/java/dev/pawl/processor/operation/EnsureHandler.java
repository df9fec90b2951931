package dev.pawl.processor.operation;

import static dev.pawl.processor.sql.Sql.name;
import static dev.pawl.processor.sql.Sql.raw;

import dev.pawl.dsl.Condition;
import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.operation.Ensure;
import dev.pawl.dsl.operation.Operation;
import dev.pawl.processor.effect.Effects;
import dev.pawl.processor.effect.Execution;
import dev.pawl.processor.effect.Statement;
import dev.pawl.processor.schema.Before;
import dev.pawl.processor.schema.Mentions;
import dev.pawl.processor.schema.Schema;
import dev.pawl.processor.sql.Literal;
import dev.pawl.processor.sql.Sql;
import dev.pawl.processor.sql.SqlTexts;
import dev.pawl.runtime.plan.LockMode;
import java.util.List;
import org.jooq.QueryPart;

/** Asks whether something holds, and changes nothing; the way back does not ask. */
final class EnsureHandler implements OperationHandler<Ensure> {

    private static final String YES = "true";

    @Override
    public Class<Ensure> operation() {
        return Ensure.class;
    }

    /** What is asked for may be there without being in the model; what is read must be in it. */
    @Override
    public Mentions mentions(Ensure operation) {
        if (operation.condition() instanceof Condition.RowCount count) {
            return Mentions.table(count.table());
        }
        return operation.condition() instanceof Condition.NoRow none ? Mentions.table(none.table()) : Mentions.none();
    }

    @Override
    public List<Statement> statements(Ensure operation, Before before) {
        return List.of(statement(operation.condition(), operation.message(), before.texts()));
    }

    @Override
    public Schema apply(Ensure operation, Before before) {
        return before.schema();
    }

    @Override
    public List<Operation> inverse(Ensure operation, Before before) {
        return List.of();
    }

    private static Statement statement(Condition condition, String message, SqlTexts texts) {
        if (condition instanceof Condition.TableExists asked) {
            return asking(exists("class", "oid = {0} AND relkind IN ('r', 'p')", table(asked.table())), YES, message);
        } else if (condition instanceof Condition.ColumnExists asked) {
            return asking(
                    exists(
                            "attribute",
                            "attrelid = {0} AND attname = {1} AND attnum > 0 AND NOT attisdropped",
                            table(asked.table()),
                            text(asked.column())),
                    YES,
                    message);
        } else if (condition instanceof Condition.IndexExists asked) {
            return asking(exists("index", "indexrelid = {0} AND indisvalid", table(asked.index())), YES, message);
        } else if (condition instanceof Condition.ConstraintExists asked) {
            return asking(
                    exists(
                            "constraint",
                            "conrelid = {0} AND conname = {1} AND convalidated",
                            table(asked.table()),
                            text(asked.constraint())),
                    YES,
                    message);
        } else if (condition instanceof Condition.RowCount asked) {
            return reading(
                    asked.table(),
                    Sql.render("SELECT count(*) FROM {0}", name(asked.table())),
                    String.valueOf(asked.rows()),
                    message);
        } else if (condition instanceof Condition.NoRow asked) {
            return reading(
                    asked.table(),
                    Sql.render(
                            "SELECT count(*) FROM {0} WHERE {1}",
                            name(asked.table()), texts.expression(asked.condition())),
                    "0",
                    message);
        } else if (condition instanceof Condition.Answer asked) {
            return asking(texts.statements(asked.query()), asked.expected(), message);
        }
        throw new IllegalStateException("no question for " + condition.getClass());
    }

    private static Statement asking(String query, String expected, String message) {
        return new Statement(query, new Execution.Check(message, expected), Effects.none());
    }

    private static Statement reading(QualifiedName table, String query, String expected, String message) {
        return new Statement(
                query,
                new Execution.Check(message, expected),
                Effects.lock(table, LockMode.ACCESS_SHARE).scanning(table));
    }

    private static String exists(String catalogue, String condition, QueryPart... parts) {
        return Sql.render("SELECT EXISTS (SELECT FROM pg_catalog.pg_" + catalogue + " WHERE " + condition + ")", parts);
    }

    private static QueryPart table(QualifiedName name) {
        return raw("pg_catalog.to_regclass(" + Literal.of(Sql.render("{0}", name(name))) + ")");
    }

    private static QueryPart text(String value) {
        return raw(Literal.of(value));
    }
}
