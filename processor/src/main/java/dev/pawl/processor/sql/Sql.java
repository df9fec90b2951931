package dev.pawl.processor.sql;

import dev.pawl.dsl.QualifiedName;
import java.lang.reflect.Constructor;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jooq.Configuration;
import org.jooq.ExecuteContext;
import org.jooq.QueryPart;
import org.jooq.RenderContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;

/**
 * Renders SQL with jOOQ. Handlers write PostgreSQL's own syntax as a template and pass what comes from the user as
 * parts: {@code Sql.render("ALTER TABLE {0} DROP COLUMN {1}", name(table), name(column))}.
 */
public final class Sql {

    private static final Configuration JOOQ = quietly();

    /**
     * jOOQ's own way to a {@link RenderContext} is a {@code DSLContext}, whose methods name most of its classes: loading them
     * takes a compiler longer than all that is rendered here.
     */
    private static final Constructor<? extends RenderContext> CONTEXT = context();

    private Sql() {}

    /** A statement from a template with {@code {0}}, {@code {1}}, ... for its parts. */
    public static String render(String template, QueryPart... parts) {
        return render(DSL.sql(template, parts));
    }

    private static String render(QueryPart part) {
        try {
            return CONTEXT.newInstance(JOOQ, null).visit(part).render();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("jOOQ renders no SQL", e);
        }
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
                .map(identifier -> render(DSL.name(identifier)))
                .collect(Collectors.joining(", ")));
    }

    /** SQL that has been rendered already. */
    public static QueryPart raw(String sql) {
        return DSL.raw(sql);
    }

    /** A constant. */
    public static QueryPart value(Object value) {
        return raw(Literal.of(value));
    }

    /** jOOQ greets whoever loads it on the log, which is the compiler's output here. */
    private static Configuration quietly() {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        return new DefaultConfiguration()
                .set(SQLDialect.POSTGRES)
                .set(new Settings()
                        .withRenderQuotedNames(RenderQuotedNames.ALWAYS)
                        .withRenderFormatted(false));
    }

    private static Constructor<? extends RenderContext> context() {
        try {
            Constructor<? extends RenderContext> constructor = Class.forName("org.jooq.impl.DefaultRenderContext")
                    .asSubclass(RenderContext.class)
                    .getDeclaredConstructor(Configuration.class, ExecuteContext.class);
            constructor.setAccessible(true);
            return constructor;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this jOOQ has no DefaultRenderContext as it had", e);
        }
    }
}
