package dev.pawl.processor.rule;

import dev.pawl.processor.change.Naming;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.finding.Phrases;
import dev.pawl.processor.migration.Origin;
import dev.pawl.processor.rawsql.NewerSyntax;
import dev.pawl.processor.rawsql.NewerSyntax.Feature;
import dev.pawl.processor.rawsql.WrittenSql;

/** SQL that a later version of PostgreSQL reads than the oldest one that the project runs on. */
final class TooNewSql implements Rule {

    @Override
    public boolean isHazard() {
        return false;
    }

    @Override
    public void checkNames(Naming naming, Findings findings) {
        int postgres = naming.before().postgres();
        WrittenSql.of(naming.written().operation())
                .forEach(written -> NewerSyntax.in(written, naming.before().texts(), postgres)
                        .ifPresent(feature -> report(naming, written, feature, findings)));
    }

    private static void report(Naming naming, WrittenSql written, Feature feature, Findings findings) {
        Origin origin = naming.written().origin();
        int postgres = naming.before().postgres();
        findings.report(
                feature.position().isPresent()
                        ? origin.of(written.sql(), feature.position().getAsInt())
                        : origin.of(written.sql()),
                Phrases.code(feature.what()) + " is there from PostgreSQL " + feature.major()
                        + " on, and the migrations are for " + postgres + " and later",
                "a server of version " + postgres + " refuses it (42601), or reads it as something else",
                "if no older server runs it any more, say so: -Apawl.postgres=" + feature.major()
                        + "\nif one does, write it without");
    }
}
