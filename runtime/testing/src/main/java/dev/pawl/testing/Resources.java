package dev.pawl.testing;

import org.jspecify.annotations.Nullable;

/** What one test method, or one class, has been given. */
final class Resources {

    private final TestPlan plan;
    private @Nullable TestDatabase database;
    private @Nullable MigrationTester tester;

    Resources(TestPlan plan) {
        this.plan = plan;
    }

    synchronized TestDatabase database() {
        TestDatabase existing = database;
        if (existing == null) {
            existing = plan.migrated()
                    ? plan.databases().migrated()
                    : plan.databases().empty();
            database = existing;
        }
        return existing;
    }

    synchronized MigrationTester tester() {
        MigrationTester existing = tester;
        if (existing == null) {
            existing = plan.databases().tester();
            tester = existing;
        }
        return existing;
    }

    synchronized void close() {
        try {
            if (tester != null) {
                tester.close();
            }
        } finally {
            if (database != null) {
                database.close();
            }
        }
    }
}
