package dev.pawl.runtime.crash;

import static dev.pawl.runtime.Steps.accessExclusive;
import static dev.pawl.runtime.Steps.early;
import static dev.pawl.runtime.Steps.late;
import static dev.pawl.runtime.TestRegistry.migration;
import static dev.pawl.runtime.plan.TransactionStep.patient;
import static dev.pawl.runtime.plan.TransactionStep.strongLock;

import dev.pawl.runtime.Steps;
import dev.pawl.runtime.TestRegistry;
import dev.pawl.runtime.plan.BatchesStep;
import dev.pawl.runtime.plan.CheckStep;
import dev.pawl.runtime.plan.ConcurrentStep;
import dev.pawl.runtime.plan.OutsideStep;
import dev.pawl.runtime.plan.Statement;
import dev.pawl.runtime.registry.MigrationRegistry;

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
                        "INSERT INTO events SELECT n, '2024-05-01' FROM generate_series(1, 5) n",
                        "CREATE TABLE numbers (id bigint PRIMARY KEY, n numeric)",
                        "INSERT INTO numbers SELECT n, 0 FROM generate_series(1, 4000) n",
                        """
                        CREATE PROCEDURE settle(what text) LANGUAGE plpgsql AS $$
                        BEGIN
                          INSERT INTO public.ledger SELECT what
                           WHERE NOT EXISTS (SELECT FROM public.ledger WHERE note = what);
                          COMMIT;
                          INSERT INTO public.ledger SELECT what || ', the rest'
                           WHERE NOT EXISTS (SELECT FROM public.ledger WHERE note = what || ', the rest');
                        END $$"""))
                .down(strongLock("DROP TABLE ledger, accounts, events, numbers", "DROP PROCEDURE settle"));
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
                        new CheckStep(
                                "the index must be valid",
                                "true",
                                Statement.of("SELECT indisvalid FROM pg_index"
                                        + " WHERE indexrelid = 'accounts_email_key'::regclass")),
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
                        Steps.detachPartition(
                                "events_old",
                                "ALTER TABLE {schema}.events DETACH PARTITION public.events_old CONCURRENTLY"),
                        settle("forward 3"),
                        digit(1))
                .down(
                        strongLock(
                                "INSERT INTO ledger VALUES ('back 3')",
                                "ALTER TABLE events ATTACH PARTITION events_old"
                                        + " FOR VALUES FROM ('2024-01-01') TO ('2025-01-01')"),
                        digit(2),
                        settle("back 3, too"),
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
        return Steps.createIndex(index, verb + " CONCURRENTLY " + index + " ON {schema}." + columns);
    }

    /** Commits in the middle; begun again it does the rest. */
    private static OutsideStep settle(String what) {
        return Steps.outside("CALL {schema}.settle('" + what + "')", true);
    }

    /** Several batches; done twice, or left out, it makes other numbers. */
    private static BatchesStep digit(int digit) {
        return Steps.batches("numbers", "UPDATE numbers SET n = n * 10 + " + digit + " WHERE (id > 0)", "id");
    }

    private static ConcurrentStep dropIndex(String index) {
        return Steps.dropIndex(index, "DROP INDEX CONCURRENTLY {schema}." + index);
    }
}
