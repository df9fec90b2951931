package dev.pawl.processor.sql;

import dev.pawl.dsl.DataType;
import dev.pawl.dsl.Expression;
import dev.pawl.dsl.QualifiedName;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.QueryPart;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/**
 * Renders SQL with jOOQ. Handlers write PostgreSQL's own syntax as a template and pass what comes from the user as
 * parts: {@code Sql.render("ALTER TABLE {0} DROP COLUMN {1}", name(table), name(column))}.
 */
public final class Sql {

    private static final DSLContext JOOQ = quietly();

    private Sql() {}

    /** A statement from a template with {@code {0}}, {@code {1}}, ... for its parts. */
    public static String render(String template, QueryPart... parts) {
        return JOOQ.render(DSL.sql(template, parts));
    }

    /** A quoted identifier. */
    public static QueryPart name(String identifier) {
        return DSL.name(identifier);
    }

    /** A quoted name, with its schema if it has one. */
    public static QueryPart name(QualifiedName name) {
        String schema = name.schema();
        return schema == null ? DSL.name(name.name()) : DSL.name(schema, name.name());
    }

    /** Quoted identifiers, separated by commas. */
    public static QueryPart names(Collection<String> identifiers) {
        return raw(identifiers.stream()
                .map(identifier -> JOOQ.render(DSL.name(identifier)))
                .collect(Collectors.joining(", ")));
    }

    /** An expression or a condition that the user wrote. */
    public static QueryPart expression(String sql) {
        return raw(StringSpelling.settled(new SqlExpression(sql).withoutComments()));
    }

    /** Statements that the user wrote. */
    public static String statements(String sql) {
        return StringSpelling.settled(sql.strip());
    }

    /** SQL that has been rendered already. */
    public static QueryPart raw(String sql) {
        return DSL.raw(sql);
    }

    /** The value of a default or of a row: a literal or an expression. */
    public static QueryPart value(Object value) {
        if (value instanceof Expression<?> expression) {
            return expression(expression.sql());
        }
        return value instanceof List<?> elements ? array(elements) : raw(Literal.of(value));
    }

    /** The text of a value; jOOQ, which has nothing to do with one, takes its time where there are a million. */
    public static String literal(Object value, DataType type) {
        return value instanceof List<?> || value instanceof Expression<?>
                ? render("{0}", value(value, type))
                : Literal.of(value);
    }

    /** A value cast to a type, where PostgreSQL could not tell it from the value alone. */
    public static QueryPart value(Object value, DataType type) {
        return value instanceof List<?> ? raw(JOOQ.render(value(value)) + "::" + type.sql()) : value(value);
    }

    /** The same where an operator may stand beside it, or where PostgreSQL takes no operator at all. */
    public static QueryPart operand(Object value, DataType type) {
        return value instanceof Expression<?> expression
                ? raw(StringSpelling.settled(Operand.of(expression.sql())))
                : value(value, type);
    }

    private static QueryPart array(List<?> elements) {
        return raw(elements.stream()
                .map(element -> JOOQ.render(value(element)))
                .collect(Collectors.joining(", ", "ARRAY[", "]")));
    }

    /** jOOQ greets whoever loads it on the log, which is the compiler's output here. */
    private static DSLContext quietly() {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        return DSL.using(
                SQLDialect.POSTGRES,
                new Settings().withRenderQuotedNames(RenderQuotedNames.ALWAYS).withRenderFormatted(false));
    }
}
