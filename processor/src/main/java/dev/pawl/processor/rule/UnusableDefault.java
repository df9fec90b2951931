package dev.pawl.processor.rule;

import dev.pawl.processor.change.Naming;
import dev.pawl.processor.diagnostic.Fix;
import dev.pawl.processor.diagnostic.Fix.Place;
import dev.pawl.processor.diagnostic.Message;
import dev.pawl.processor.finding.DslCode;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.finding.NewDefault;
import dev.pawl.processor.finding.Phrases;
import dev.pawl.processor.sql.SqlExpression;

/** A default that PostgreSQL does not take, or that no row can have. */
final class UnusableDefault implements Rule {

    @Override
    public boolean isHazard() {
        return false;
    }

    @Override
    public void checkNames(Naming naming, Findings findings) {
        NewDefault.of(naming).forEach(added -> check(naming, added, findings));
    }

    private static void check(Naming naming, NewDefault added, Findings findings) {
        SqlExpression sql = naming.before().texts().read(added.expression());
        if (sql.hasDefault()) {
            report(naming, added, ofItself(naming, added), findings);
        } else if (added.isNotNull() && sql.isNull()) {
            report(naming, added, nothing(added), findings);
        } else if (!sql.columns().isEmpty() && !sql.hasQuery()) {
            report(naming, added, ofColumn(naming, added, sql), findings);
        }
    }

    private static Message nothing(NewDefault added) {
        return new Message(
                "column `" + added.column() + "` of `" + added.table() + "` is NOT NULL, but its default is null",
                "a row that leaves it out is refused, and so are the rows that exist when it is added (23502)",
                "leave out .notNull(); or give the column a default that is a value");
    }

    private static Message ofItself(Naming naming, NewDefault added) {
        return new Message(
                "the default of `" + added.column() + "` of `" + added.table() + "` is the word `default`",
                "PostgreSQL takes it only as a value of a row that is inserted (42601)",
                NewDefault.leftOut(naming));
    }

    private static Message ofColumn(Naming naming, NewDefault added, SqlExpression sql) {
        String column = String.join(".", sql.columns().get(0).parts());
        return new Message(
                "the default " + Phrases.code(sql.sql()) + " of `" + added.column() + "` names a column, `" + column
                        + "`",
                "PostgreSQL refuses columns in a default (0A000), and reads every word without quotes as one",
                sql.canonical().equals(column)
                        ? Fix.words("if that text is meant: ").andCode(Place.PART, DslCode.string(column))
                        : NewDefault.leftOut(naming));
    }

    private static void report(Naming naming, NewDefault added, Message message, Findings findings) {
        findings.report(naming.written().origin().of(added.expression()), message);
    }
}
