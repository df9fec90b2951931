package dev.pawl.testing;

import dev.pawl.runtime.registry.Phase;
import dev.pawl.runtime.registry.RegisteredMigration;
import dev.pawl.testing.internal.session.OldConnection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Statements of an older application, tried after each later migration that expands. */
final class OldStatements {

    private static final String PREPARED =
            "\n  so it does on every connection that has prepared it before, unless it is no part of a transaction, where"
                    + " drivers prepare it again\n  fix: name the columns instead of * before the migration is released";

    private final Workshop workshop;
    private final Versions versions;
    private final long version;
    private final List<String> statements;
    private final List<String> findings = new ArrayList<>();
    private final Set<String> broken = new LinkedHashSet<>();

    OldStatements(Workshop workshop, long version, List<String> statements) {
        this.workshop = workshop;
        this.versions = new Versions(workshop.registry());
        this.version = version;
        this.statements = statements;
    }

    /** Returns a finding for each statement that fails, after the first migration that makes it fail. */
    List<String> findings() {
        if (version != 0) {
            versions.get(version);
        }
        try (TestDatabase database = workshop.empty()) {
            workshop.migrate(database.name(), versions.upTo(version));
            try (OldConnection connection = new OldConnection(workshop.dataSource(database.name()), statements)) {
                report(connection, "before any of the later migrations, so it is no statement of that version");
                for (RegisteredMigration migration : versions.after(version)) {
                    if (migration.contracted()) {
                        break;
                    }
                    if (migration.phase() == Phase.EXPAND && !broken.containsAll(statements)) {
                        workshop.expand(database.name(), versions.expandedTo(version, migration.version()));
                        report(connection, "after " + Versions.label(migration));
                    }
                }
            }
        } catch (SQLException e) {
            throw new TestDatabaseException("the statements cannot be tried: " + e.getMessage(), e);
        }
        return findings;
    }

    private void report(OldConnection connection, String when) throws SQLException {
        connection.run().forEach((statement, failure) -> report(statement, when, failure));
    }

    private void report(String statement, String when, SQLException failure) {
        if (broken.add(statement)) {
            findings.add("it fails " + when + ": " + failure.getMessage() + "\n  "
                    + TestDatabaseException.indented(statement)
                    + (OldConnection.isOfPreparedStatement(failure) ? PREPARED : ""));
        }
    }
}
