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
import dev.pawl.processor.sql.SqlExpression.ColumnName;
import dev.pawl.processor.sql.SqlName;
import java.util.Optional;
import java.util.Set;

/** An index on something that changes by itself, so that rows would have to move in it without being written. */
final class MutableIndexExpression implements Rule {

    /**
     * A moment seen from a time zone.
     *
     * @param name the column that holds it
     * @param type what it is cast to
     */
    private record LocalMoment(ColumnName name, String type) {

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
                    .forEach(written -> MutableFunctions.calledBy(
                                    naming.before().texts().read(written.sql()))
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
        String column = SqlName.quoted(moment.name().column());
        findings.report(
                naming.written().origin().of(written.part()),
                Phrases.code(written.sql()) + " in an index depends on the time zone of whoever asks",
                "PostgreSQL refuses it (42P17): `" + moment.name().column()
                        + "` is a moment, which is another day elsewhere",
                moment.isText()
                        ? Fix.words("keep the text in a column of its own, and index that one; of a date it would be\n"
                                + DslCode.string("((" + column + " at time zone 'UTC')::date)"))
                        : Fix.words("name the zone: ")
                                .andCode(
                                        Fix.Place.PART,
                                        DslCode.string(naming.before()
                                                .texts()
                                                .read(written.sql())
                                                .spelling(moment.name(), "(" + column + " at time zone 'UTC')"))));
    }

    /** A {@code timestamptz} column that is cast to what it is in the zone of the session. */
    private static Optional<LocalMoment> localMoment(Naming naming, QualifiedName table, String sql) {
        return naming.before().texts().read(sql).casts().stream()
                .filter(cast -> LOCAL_TYPES.contains(cast.type()))
                .filter(cast -> naming.before()
                        .schema()
                        .column(table, cast.column().column())
                        .map(Column::type)
                        .filter(MutableIndexExpression::isMoment)
                        .isPresent())
                .map(cast -> new LocalMoment(cast.column(), cast.type()))
                .findFirst();
    }

    private static boolean isMoment(DataType type) {
        return !type.userDefined() && !type.array() && type.name().equals("timestamptz");
    }
}
