package dev.pawl.processor.rule;

import dev.pawl.dsl.operation.RawSql;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.finding.Phrases;
import dev.pawl.processor.rawsql.RunStatements;
import dev.pawl.processor.rawsql.SqlStatements;
import dev.pawl.processor.rawsql.SqlStatements.Statement;
import dev.pawl.processor.rawsql.Token;
import dev.pawl.processor.schema.OwnNames;
import java.util.Set;
import java.util.stream.Stream;

/** Raw SQL that changes what Pawl knows about the migrations that have run. */
final class ChangedHistory implements Rule {

    private static final Set<String> CHANGES =
            Set.of("alter", "create", "delete", "drop", "insert", "merge", "truncate", "update");

    /** What stands behind these is only read. */
    private static final Set<String> SOURCES =
            Set.of("(", "as", "from", "like", "references", "select", "set", "using", "values", "where");

    @Override
    public void checkChange(Change change, Findings findings) {
        if (change.operation() instanceof RawSql raw) {
            Stream.concat(Stream.of(raw.sql()), Stream.ofNullable(raw.undo()))
                    .forEach(sql -> check(change, sql, findings));
        }
    }

    private static void check(Change change, String sql, Findings findings) {
        RunStatements.of(
                        SqlStatements.of(sql, change.before().texts()),
                        change.before().texts())
                .stream()
                .filter(statement ->
                        CHANGES.stream().anyMatch(statement.tokens().get(0)::is))
                .filter(ChangedHistory::namesOwn)
                .findFirst()
                .ifPresent(statement -> report(change, sql, statement, findings));
    }

    private static boolean namesOwn(Statement statement) {
        int target = statement.tokens().get(0).is("delete") ? 2 : 1;
        return statement.tokens().stream()
                .skip(target)
                .takeWhile(token -> SOURCES.stream().noneMatch(token::is))
                .filter(Token::isName)
                .map(Token::identifier)
                .anyMatch(OwnNames::isOwn);
    }

    private static void report(Change change, String sql, Statement statement, Findings findings) {
        findings.report(
                change.locationOf(sql),
                Phrases.code(statement.text()) + " changes what Pawl knows about migrations",
                "it could repeat one or leave one out; and it writes there itself when this SQL has run",
                "leave it alone: `pawl status`, `resolve` and `baseline` show and mend what it holds;\n"
                        + "for what migrations make, choose other names");
    }
}
