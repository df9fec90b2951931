package dev.pawl.processor.rule;

import dev.pawl.processor.change.Naming;
import dev.pawl.processor.diagnostic.Fix;
import dev.pawl.processor.diagnostic.Fix.Place;
import dev.pawl.processor.diagnostic.Message;
import dev.pawl.processor.finding.DslCode;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.finding.NewDefault;
import dev.pawl.processor.finding.Phrases;
import dev.pawl.processor.rawsql.SyntaxCheck;
import dev.pawl.processor.rawsql.WrittenSql;
import dev.pawl.processor.sql.SqlExpression;
import dev.pawl.processor.sql.Token;
import dev.pawl.processor.sql.Tokens;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A default that PostgreSQL does not take, or that no row can have. */
final class UnusableDefault implements Rule {

    @Override
    public boolean isHazard() {
        return false;
    }

    @Override
    public void checkNames(Naming naming, Findings findings) {
        NewDefault.of(naming)
                .filter(added -> isWhole(naming, added.expression().sql()))
                .filter(added -> !MisplacedSubquery.hasQuery(added.expression().sql()))
                .forEach(added -> check(naming, added, findings));
    }

    private static boolean isWhole(Naming naming, String sql) {
        return new SyntaxCheck(naming.before().texts())
                .error(new WrittenSql(WrittenSql.Place.DEFAULT, sql, sql))
                .isEmpty();
    }

    private static void check(Naming naming, NewDefault added, Findings findings) {
        String sql = added.expression().sql();
        if (new SqlExpression(sql).has("default")) {
            report(naming, added, ofItself(naming, added), findings);
        } else if (added.isNotNull() && isNull(sql)) {
            report(naming, added, nothing(added), findings);
        } else {
            column(sql).ifPresent(column -> report(naming, added, ofColumn(naming, added, column), findings));
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

    private static Message ofColumn(Naming naming, NewDefault added, String column) {
        boolean isWord =
                new SqlExpression(added.expression().sql()).normalized().equals(column);
        return new Message(
                "the default " + Phrases.code(added.expression().sql()) + " of `" + added.column()
                        + "` names a column, `" + column + "`",
                "PostgreSQL refuses columns in a default (0A000), and reads every word without quotes as one",
                isWord
                        ? Fix.words("if that text is meant: ").andCode(Place.PART, DslCode.string(column))
                        : NewDefault.leftOut(naming));
    }

    private static void report(Naming naming, NewDefault added, Message message, Findings findings) {
        findings.report(naming.written().origin().of(added.expression()), message);
    }

    private static boolean isNull(String sql) {
        return new SqlExpression(sql).normalized().matches("[( ]*null[) ]*(: : .*)?");
    }

    /** The first word that can be nothing but a column. */
    private static Optional<String> column(String sql) {
        List<Token> tokens = Tokens.significant(sql);
        return IntStream.range(0, tokens.size())
                .filter(position -> MisspeltColumn.isColumn(tokens, position))
                .mapToObj(position -> tokens.get(position).identifier())
                .findFirst();
    }
}
