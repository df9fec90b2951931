package dev.pawl.testing;

import dev.pawl.runtime.Phase;
import dev.pawl.runtime.RegisteredMigration;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Statements of an older application, tried after each later migration that expands. */
final class OldStatements {

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
            run(database, "before any of the later migrations, so it is no statement of that version");
            for (RegisteredMigration migration : versions.after(version)) {
                if (migration.contracted()) {
                    break;
                }
                if (migration.phase() == Phase.EXPAND && broken.size() < statements.size()) {
                    workshop.expand(database.name(), versions.expandedTo(version, migration.version()));
                    run(database, "after " + Versions.label(migration));
                }
            }
        }
        return findings;
    }

    /** In one transaction, so that each sees the rows of those before it, which is rolled back. */
    private void run(TestDatabase database, String when) {
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            for (String statement : statements) {
                Savepoint before = connection.setSavepoint();
                try {
                    Sql.execute(connection, statement);
                } catch (SQLException e) {
                    connection.rollback(before);
                    report(statement, when, e);
                }
            }
            connection.rollback();
        } catch (SQLException e) {
            throw new TestDatabaseException("the statements cannot be tried: " + e.getMessage(), e);
        }
    }

    private void report(String statement, String when, SQLException failure) {
        if (broken.add(statement)) {
            findings.add("it fails " + when + ": " + failure.getMessage() + "\n  "
                    + TestDatabaseException.indented(statement));
        }
    }
}
