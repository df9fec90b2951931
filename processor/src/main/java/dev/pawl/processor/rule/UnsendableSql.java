package dev.pawl.processor.rule;

import dev.pawl.dsl.operation.RawSql;
import dev.pawl.grammar.Node;
import dev.pawl.processor.change.Naming;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.finding.Phrases;
import dev.pawl.processor.sql.SqlTexts;

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
        naming.before()
                .texts()
                .grammar()
                .parse(SqlTexts.withSchema(sql))
                .accepted()
                .ifPresent(script -> {
                    if (script.statements().isEmpty()) {
                        findings.report(
                                naming.written().origin().of(sql),
                                Phrases.code(sql) + " does nothing",
                                "it is only comments, so that a step would be recorded in which nothing happens",
                                "leave the call out; comments can be written in Java");
                    }
                    script.statements().stream()
                            .filter(statement -> isOfClient(statement.node()))
                            .limit(1)
                            .forEach(statement -> findings.report(
                                    naming.written().origin().of(sql),
                                    "this COPY waits for rows that nobody sends",
                                    "Pawl sends SQL over JDBC, where there is neither a standard input nor psql",
                                    "a few rows: db.insertInto(...); for many, let the application load them"));
                });
    }

    /** A COPY from or to what is neither a file of the server nor a program there. */
    private static boolean isOfClient(Node statement) {
        return statement.is("CopyStmt") && !statement.has("filename");
    }
}
