package dev.pawl.processor.rule;

import dev.pawl.dsl.operation.RawSql;
import dev.pawl.processor.change.Naming;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.finding.Phrases;
import dev.pawl.processor.rawsql.SqlStatements;
import dev.pawl.processor.rawsql.SqlStatements.Statement;
import dev.pawl.processor.sql.Token;
import java.util.List;

/** SQL of which nothing remains to send, or that only works with a client such as psql at the other end. */
final class UnsendableSql implements Rule {

    @Override
    public boolean isHazard() {
        return false;
    }

    @Override
    public void checkNames(Naming naming, Findings findings) {
        if (naming.written().operation() instanceof RawSql raw) {
            check(naming, raw.sql(), findings);
            if (raw.undo() != null) {
                check(naming, raw.undo(), findings);
            }
        }
    }

    private static void check(Naming naming, String sql, Findings findings) {
        List<Statement> statements = SqlStatements.of(sql);
        if (statements.isEmpty()) {
            findings.report(
                    naming.written().origin().of(sql),
                    Phrases.code(sql) + " does nothing",
                    "it is only comments, so that a step would be recorded in which nothing happens",
                    "leave the call out; comments can be written in Java");
        }
        statements.stream()
                .map(Statement::tokens)
                .filter(UnsendableSql::isCopy)
                .limit(1)
                .forEach(tokens -> findings.report(
                        naming.written().origin().of(sql),
                        "this COPY waits for rows that nobody sends",
                        "Pawl sends SQL over JDBC, where there is neither a standard input nor psql",
                        "a few rows: db.insertInto(...); for many, let the application load them"));
    }

    private static boolean isCopy(List<Token> tokens) {
        return tokens.get(0).is("copy") && tokens.stream().anyMatch(token -> token.is("stdin") || token.is("stdout"));
    }
}
