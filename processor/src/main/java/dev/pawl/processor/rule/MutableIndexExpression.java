package dev.pawl.processor.rule;

import dev.pawl.dsl.DataType;
import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.operation.CreateIndex;
import dev.pawl.processor.change.Naming;
import dev.pawl.processor.diagnostic.Fix;
import dev.pawl.processor.finding.DslCode;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.finding.Phrases;
import dev.pawl.processor.rawsql.WrittenSql;
import dev.pawl.processor.rawsql.WrittenSql.Place;
import dev.pawl.processor.schema.Column;
import dev.pawl.processor.sql.MutableFunctions;
import dev.pawl.processor.sql.SqlExpression;
import dev.pawl.processor.sql.Token;
import dev.pawl.processor.sql.Tokens;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** An index on something that changes by itself, so that rows would have to move in it without being written. */
final class MutableIndexExpression implements Rule {

    /**
     * A moment seen from a time zone.
     *
     * @param column the column that holds it
     * @param type what it is cast to
     */
    private record LocalMoment(String column, String type) {

        /** What a text of it looks like depends on a setting, even of a local one. */
        boolean isText() {
            return type.equals("text") || type.equals("varchar");
        }
    }

    private static final Set<String> LOCAL_TYPES = Set.of("date", "time", "timestamp", "text", "varchar");

    @Override
    public boolean isHazard() {
        return false;
    }

    @Override
    public void checkNames(Naming naming, Findings findings) {
        if (naming.written().operation() instanceof CreateIndex created) {
            WrittenSql.of(created)
                    .forEach(written -> MutableFunctions.calledBy(written.sql())
                            .ifPresentOrElse(
                                    function -> reportFunction(naming, written, function, findings),
                                    () -> localMoment(naming, created.table(), written.sql())
                                            .ifPresent(moment -> reportMoment(naming, written, moment, findings))));
        }
    }

    private static void reportFunction(Naming naming, WrittenSql written, String function, Findings findings) {
        findings.report(
                naming.written().origin().of(written.part()),
                Phrases.code(written.sql()) + " in an index depends on `" + function + "`, which is not immutable",
                "PostgreSQL refuses it (42P17): the index would be wrong as soon as that gives something else",
                written.place() == Place.INDEX_CONDITION
                        ? "leave it out of the index, and keep it in the condition of the query"
                        : "keep the value in a column of its own, and index that one");
    }

    private static void reportMoment(Naming naming, WrittenSql written, LocalMoment moment, Findings findings) {
        String column = SqlExpression.spelled(moment.column());
        findings.report(
                naming.written().origin().of(written.part()),
                Phrases.code(written.sql()) + " in an index depends on the time zone of whoever asks",
                "PostgreSQL refuses it (42P17): `" + moment.column() + "` is a moment, which is another day elsewhere",
                moment.isText()
                        ? Fix.words("keep the text in a column of its own, and index that one; of a date it would be\n"
                                + DslCode.string("((" + column + " at time zone 'UTC')::date)"))
                        : Fix.words("name the zone: ")
                                .andCode(
                                        Fix.Place.PART,
                                        DslCode.string(written.sql()
                                                .replaceAll(
                                                        "(?i)\"?\\b" + Pattern.quote(moment.column()) + "\"?\\s*::",
                                                        Matcher.quoteReplacement(
                                                                "(" + column + " at time zone 'UTC')::")))));
    }

    /** A {@code timestamptz} column that is cast to what it is in the zone of the session. */
    private static Optional<LocalMoment> localMoment(Naming naming, QualifiedName table, String sql) {
        List<Token> tokens = Tokens.significant(sql);
        return IntStream.range(0, tokens.size() - 3)
                .filter(i -> tokens.get(i).isName()
                        && tokens.get(i + 1).is(":")
                        && tokens.get(i + 2).is(":")
                        && LOCAL_TYPES.contains(tokens.get(i + 3).identifier()))
                .mapToObj(i -> new LocalMoment(
                        tokens.get(i).identifier(), tokens.get(i + 3).identifier()))
                .filter(moment -> naming.before()
                        .schema()
                        .column(table, moment.column())
                        .map(Column::type)
                        .filter(MutableIndexExpression::isMoment)
                        .isPresent())
                .findFirst();
    }

    private static boolean isMoment(DataType type) {
        return !type.userDefined() && !type.array() && type.name().equals("timestamptz");
    }
}
