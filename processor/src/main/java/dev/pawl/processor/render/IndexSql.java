package dev.pawl.processor.render;

import static dev.pawl.processor.sql.Sql.name;
import static dev.pawl.processor.sql.Sql.names;

import dev.pawl.dsl.Index;
import dev.pawl.dsl.IndexMethod;
import dev.pawl.dsl.QualifiedName;
import dev.pawl.processor.effect.Effects;
import dev.pawl.processor.effect.Execution;
import dev.pawl.processor.effect.Reading;
import dev.pawl.processor.effect.SchemaToken;
import dev.pawl.processor.effect.Statement;
import dev.pawl.processor.schema.Table;
import dev.pawl.processor.schema.TableIndex;
import dev.pawl.processor.sql.Sql;
import dev.pawl.processor.sql.SqlTexts;
import dev.pawl.runtime.plan.LockMode;
import dev.pawl.runtime.plan.Work;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Statements about indexes. Concurrent ones name the schema by a token that the runtime fills in. */
public final class IndexSql {

    private IndexSql() {}

    public static Statement create(
            QualifiedName table, String index, Index definition, Effects effects, SqlTexts texts) {
        return Statement.of(
                "CREATE " + unique(definition) + "INDEX "
                        + rest(index, Sql.render("{0}", name(table)), definition, texts),
                effects);
    }

    /** Of a temporary copy of a table. */
    static String createOnCopy(Table table, TableIndex index) {
        return "CREATE " + unique(index.index()) + "INDEX "
                + rest(
                        index.name(),
                        Sql.render("pg_temp.{0}", name(table.name().name())),
                        index.index(),
                        table.texts());
    }

    public static Statement createConcurrently(Table table, String index, Index definition, Effects effects) {
        String begin = "CREATE " + unique(definition) + "INDEX CONCURRENTLY ";
        return new Statement(
                begin + rest(index, outside(table.name()), definition, table.texts()),
                new Execution.ConcurrentBuild(table.name().sibling(index), Reading.of(table, definition)),
                effects,
                schemas(table.name(), begin + head(index)));
    }

    public static Statement drop(QualifiedName index, Effects effects) {
        return Statement.of(Sql.render("DROP INDEX {0}", name(index)), effects);
    }

    public static Statement dropConcurrently(QualifiedName index, Effects effects) {
        String begin = "DROP INDEX CONCURRENTLY ";
        return new Statement(
                begin + outside(index), new Execution.ConcurrentDrop(index), effects, schemas(index, begin));
    }

    /** Where the token stands behind some text. */
    private static List<Integer> schemas(QualifiedName name, String begin) {
        return name.schema() == null ? List.of(begin.length()) : List.of();
    }

    /** A name outside any transaction, where no search path can be set for it. */
    private static String outside(QualifiedName name) {
        return (name.schema() == null ? SchemaToken.TEXT : "") + Sql.render("{0}", name(name));
    }

    /** What a concurrent build does. */
    public static Effects building(QualifiedName table) {
        return Effects.lock(table, LockMode.SHARE_UPDATE_EXCLUSIVE).working(table, Work.Kind.INDEX_BUILD, null);
    }

    private static String unique(Index definition) {
        return definition.isUnique() ? "UNIQUE " : "";
    }

    private static String head(String index) {
        return Sql.render("{0} ON ", name(index));
    }

    private static String rest(String index, String table, Index definition, SqlTexts texts) {
        String keys = definition.keys().stream().map(key -> key(key, texts)).collect(Collectors.joining(", "));
        StringBuilder sql = new StringBuilder(head(index)).append(table);
        if (definition.method() != IndexMethod.BTREE) {
            sql.append(" USING ").append(definition.method().sql().toLowerCase(Locale.ROOT));
        }
        sql.append(" (").append(keys).append(")");
        if (!definition.included().isEmpty()) {
            sql.append(Sql.render(" INCLUDE ({0})", names(definition.included())));
        }
        String predicate = definition.predicate();
        return predicate == null ? sql.toString() : sql + Sql.render(" WHERE {0}", texts.expression(predicate));
    }

    private static String key(Index.Key key, SqlTexts texts) {
        String text = key.isExpression()
                ? Sql.render("({0})", texts.expression(key.text()))
                : Sql.render("{0}", name(key.text()));
        return key.isDescending() ? text + " DESC" : text;
    }
}
