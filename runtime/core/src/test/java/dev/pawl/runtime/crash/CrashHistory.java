package dev.pawl.runtime.crash;

import static dev.pawl.runtime.Requirement.early;
import static dev.pawl.runtime.Requirement.late;
import static dev.pawl.runtime.TableLock.accessExclusive;
import static dev.pawl.runtime.TestRegistry.migration;
import static dev.pawl.runtime.TransactionStep.patient;
import static dev.pawl.runtime.TransactionStep.strongLock;

import dev.pawl.runtime.ConcurrentStep;
import dev.pawl.runtime.MigrationRegistry;
import dev.pawl.runtime.TestRegistry;

/** A short history with every kind of step. The rows of the ledger have no key, so what is done twice shows. */
final class CrashHistory {

    /** The last version of {@link #fresh}. */
    static final long NEWEST = 6;

    private CrashHistory() {}

    static MigrationRegistry registry() {
        return TestRegistry.of(
                tables(), severalSteps(), concurrentSteps(), contraction().contracting());
    }

    /** What an older application has of it. */
    static MigrationRegistry older() {
        return TestRegistry.of(tables());
    }

    /** The same for a fresh database: begins with a baseline, and works in version order only. */
    static MigrationRegistry fresh() {
        return TestRegistry.of(
                tables().baseline(),
                severalSteps(),
                concurrentSteps(),
                contraction().contractedEverywhere(),
                nameOfWhatIsGone(),
                lastContraction().contracting());
    }

    private static TestRegistry.Migration tables() {
        return migration(1)
                .up(strongLock(
                        "CREATE TABLE ledger (note text)",
                        "CREATE TABLE accounts (id bigint PRIMARY KEY, email text, plan text)",
                        "CREATE INDEX accounts_plan_idx ON accounts (plan)",
                        "CREATE TABLE events (id bigint, day date NOT NULL) PARTITION BY RANGE (day)",
                        "CREATE TABLE events_old PARTITION OF events FOR VALUES FROM ('2024-01-01') TO ('2025-01-01')",
                        "INSERT INTO accounts SELECT n, 'user' || n, 'free' FROM generate_series(1, 50) n",
                        "INSERT INTO events SELECT n, '2024-05-01' FROM generate_series(1, 5) n"))
                .down(strongLock("DROP TABLE ledger, accounts, events"));
    }

    private static TestRegistry.Migration severalSteps() {
        return migration(2)
                .up(
                        strongLock(
                                        "INSERT INTO ledger VALUES ('forward 2')",
                                        "ALTER TABLE accounts ADD COLUMN name text DEFAULT 'none' NOT NULL",
                                        "ALTER TABLE accounts ADD CONSTRAINT accounts_email_check"
                                                + " CHECK (email <> '') NOT VALID")
                                .locking(accessExclusive("accounts"))
                                .requiring(early(
                                        "rows of `accounts` with an empty `email`",
                                        "SELECT 'id=' || id FROM accounts WHERE email = ''")),
                        patient("ALTER TABLE accounts VALIDATE CONSTRAINT accounts_email_check"),
                        createIndex("accounts_email_key", "CREATE UNIQUE INDEX", "accounts (email)")
                                .requiring(late(
                                        "values of `email` that several rows of `accounts` have",
                                        "SELECT email FROM accounts GROUP BY email HAVING count(*) > 1")),
                        strongLock(
                                        "INSERT INTO ledger VALUES ('forward 2, the index is there')",
                                        "ALTER TABLE accounts ADD CONSTRAINT accounts_email_key"
                                                + " UNIQUE USING INDEX accounts_email_key")
                                .locking(accessExclusive("accounts")))
                .down(
                        strongLock(
                                        "INSERT INTO ledger VALUES ('back 2')",
                                        "ALTER TABLE accounts DROP CONSTRAINT accounts_email_key")
                                .locking(accessExclusive("accounts")),
                        strongLock("ALTER TABLE accounts DROP CONSTRAINT accounts_email_check, DROP COLUMN name")
                                .locking(accessExclusive("accounts")));
    }

    private static TestRegistry.Migration concurrentSteps() {
        return migration(3)
                .up(
                        createIndex("accounts_name_idx", "CREATE INDEX", "accounts (name)"),
                        dropIndex("accounts_plan_idx"),
                        ConcurrentStep.detachPartition(
                                "events_old",
                                "ALTER TABLE {schema}.events DETACH PARTITION public.events_old CONCURRENTLY"))
                .down(
                        strongLock(
                                "INSERT INTO ledger VALUES ('back 3')",
                                "ALTER TABLE events ATTACH PARTITION events_old"
                                        + " FOR VALUES FROM ('2024-01-01') TO ('2025-01-01')"),
                        createIndex("accounts_plan_idx", "CREATE INDEX", "accounts (plan)"),
                        dropIndex("accounts_name_idx"));
    }

    private static TestRegistry.Migration contraction() {
        return migration(4)
                .up(
                        strongLock("ALTER TABLE accounts DROP COLUMN plan", "INSERT INTO ledger VALUES ('forward 4')")
                                .locking(accessExclusive("accounts")),
                        dropIndex("accounts_name_idx"))
                .down(
                        createIndex("accounts_name_idx", "CREATE INDEX", "accounts (name)"),
                        strongLock("ALTER TABLE accounts ADD COLUMN plan text", "INSERT INTO ledger VALUES ('back 4')")
                                .locking(accessExclusive("accounts")));
    }

    private static TestRegistry.Migration nameOfWhatIsGone() {
        return migration(5)
                .up(
                        strongLock(
                                        "ALTER TABLE accounts ADD COLUMN plan integer",
                                        "INSERT INTO ledger VALUES ('forward 5')")
                                .locking(accessExclusive("accounts")),
                        createIndex("accounts_plan_idx", "CREATE INDEX", "accounts (plan)"));
    }

    private static TestRegistry.Migration lastContraction() {
        return migration(6).up(strongLock("INSERT INTO ledger VALUES ('forward 6')"), dropIndex("accounts_plan_idx"));
    }

    private static ConcurrentStep createIndex(String index, String verb, String columns) {
        return ConcurrentStep.createIndex(index, verb + " CONCURRENTLY " + index + " ON {schema}." + columns);
    }

    private static ConcurrentStep dropIndex(String index) {
        return ConcurrentStep.dropIndex(index, "DROP INDEX CONCURRENTLY {schema}." + index);
    }
}
