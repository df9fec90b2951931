package dev.pawl.processor.offender;

import static dev.pawl.processor.sql.Sql.name;
import static dev.pawl.processor.sql.Sql.raw;
import static dev.pawl.processor.sql.Sql.value;

import dev.pawl.dsl.Index;
import dev.pawl.dsl.QualifiedName;
import dev.pawl.processor.effect.Offenders;
import dev.pawl.processor.schema.Table;
import dev.pawl.processor.schema.TableIndex;
import dev.pawl.processor.sql.Sql;
import dev.pawl.processor.sql.SqlTexts;
import dev.pawl.runtime.plan.Requirement.Wording;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Keys that several rows share, of which a unique index allows one. */
public final class OffendingKeys {

    private OffendingKeys() {}

    /**
     * The keys with their values, as PostgreSQL itself reports them: {@code (email)=(a@b.c)}. They get names of their own
     * first, because {@code GROUP BY} takes a constant for the position of a column. Nulls are all different.
     */
    public static Offenders shared(Index index, Table table) {
        List<String> aliases = IntStream.rangeClosed(1, index.keys().size())
                .mapToObj(position -> "k" + position)
                .toList();
        String all = String.join(", ", aliases);
        String query = Sql.render(
                "SELECT {0} FROM (SELECT {1} FROM {2}{3}) AS key_values WHERE {4} GROUP BY {5} HAVING count(*) > 1",
                raw(named(texts(index), aliases)),
                raw(IntStream.range(0, aliases.size())
                        .mapToObj(i -> sql(index.keys().get(i), table.texts()) + " AS " + aliases.get(i))
                        .collect(Collectors.joining(", "))),
                name(table.name()),
                raw(where(index, table.texts())),
                raw(aliases.stream().map(alias -> alias + " IS NOT NULL").collect(Collectors.joining(" AND "))),
                raw(all));
        String key = " of `" + table.name() + "` (" + backticked(texts(index)) + ") that several rows share";
        TableIndex covering = new TableIndex("", index, table.texts());
        return new Offenders(
                new Wording("value" + key, "values" + key),
                query,
                Map.of(
                        table.name(),
                        table.columns().keySet().stream().filter(covering::uses).toList()));
    }

    /** What a unique index keeps out, to be read after "writers of". */
    public static String duplicates(Index index, QualifiedName table) {
        return "duplicates of (" + backticked(texts(index)) + ") in `" + table + "`";
    }

    /** An expression that names a key for people. */
    static String named(List<String> columns, List<String> values) {
        String label = "(" + String.join(", ", columns) + ")=(";
        return Sql.render("{0} || ", value(label))
                + values.stream().map(text -> text + "::text").collect(Collectors.joining(" || ', ' || "))
                + " || ')'";
    }

    public static String backticked(List<String> columns) {
        return columns.stream().map(column -> "`" + column + "`").collect(Collectors.joining(", "));
    }

    private static List<String> texts(Index index) {
        return index.keys().stream().map(Index.Key::text).toList();
    }

    private static String sql(Index.Key key, SqlTexts texts) {
        return key.isExpression()
                ? Sql.render("({0})", texts.expression(key.text()))
                : Sql.render("{0}", name(key.text()));
    }

    private static String where(Index index, SqlTexts texts) {
        String predicate = index.predicate();
        return predicate == null ? "" : Sql.render(" WHERE {0}", texts.expression(predicate));
    }
}
