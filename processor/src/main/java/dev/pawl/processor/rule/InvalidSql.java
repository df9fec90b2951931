package dev.pawl.processor.rule;

import dev.pawl.grammar.SyntaxError;
import dev.pawl.processor.change.Naming;
import dev.pawl.processor.diagnostic.Location;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.finding.Phrases;
import dev.pawl.processor.migration.Origin;
import dev.pawl.processor.rawsql.SyntaxCheck;
import dev.pawl.processor.rawsql.SyntaxFix;
import dev.pawl.processor.rawsql.WrittenSql;

/** SQL that PostgreSQL does not read, or that is more than the one expression that its place takes. */
final class InvalidSql implements Rule {

    @Override
    public boolean isHazard() {
        return false;
    }

    @Override
    public void checkNames(Naming naming, Findings findings) {
        SyntaxCheck check = new SyntaxCheck(naming.before().texts());
        WrittenSql.of(naming.written().operation())
                .forEach(written -> check.error(written).ifPresent(error -> report(naming, written, error, findings)));
    }

    private static void report(Naming naming, WrittenSql written, SyntaxError error, Findings findings) {
        Origin origin = naming.written().origin();
        Location whole = origin.of(written.sql());
        findings.report(
                error.position().isPresent()
                        ? origin.of(written.sql(), error.position().getAsInt())
                        : whole,
                headline(written, error),
                why(written, error),
                new SyntaxFix(written, whole, error, naming.before().texts()).fix());
    }

    private static String headline(WrittenSql written, SyntaxError error) {
        String text = Phrases.code(written.sql());
        String message = error.message().strip().replaceAll("\\s+", " ");
        return error.isLimit() ? text + " is too much to be read: " + message : text + ": " + message;
    }

    private static String why(WrittenSql written, SyntaxError error) {
        if (error.isLimit()) {
            return "PostgreSQL's grammar reads it while compiling, and has no room for more";
        }
        return switch (written.place()) {
            case QUERY -> "PostgreSQL refuses it (42601); it has to be one query";
            case STATEMENTS, STATEMENTS_OUTSIDE -> "PostgreSQL refuses it (42601), and with it the migration";
            default ->
                "it has to be one expression: it is put into a statement as it stands, which PostgreSQL would refuse (42601)"
                        + " or read as another one";
        };
    }
}
