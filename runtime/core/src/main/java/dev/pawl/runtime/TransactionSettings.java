package dev.pawl.runtime;

import dev.pawl.runtime.internal.jdbc.Quote;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What holds inside the transaction of a step, and nowhere else. */
final class TransactionSettings {

    /** A client that hangs must not keep its locks; the server ends it after this time without a statement. */
    private static final Duration HANGING_CLIENT = Duration.ofMinutes(1);

    private static final int FIRST_WITH_TRANSACTION_TIMEOUT = 17;

    private final Settings settings;
    private final int serverMajor;

    TransactionSettings(Settings settings, int serverMajor) {
        this.settings = settings;
        this.serverMajor = serverMajor;
    }

    /**
     * The statements that begin the transaction. {@code pg_catalog} is searched first as long as it is not named, and
     * {@code pg_temp} is named so that it comes last. The time zone, which the driver would take from this machine,
     * decides what literals and conversions of timestamps mean.
     */
    List<String> of(TransactionStep.Timeout timeout) {
        List<String> statements = new ArrayList<>();
        if (settings.role() != null) {
            statements.add("SET LOCAL ROLE " + Quote.identifier(settings.role()));
        }
        statements.add("SET LOCAL search_path TO " + settings.quotedSchema() + ", pg_temp");
        statements.add("SET LOCAL TimeZone TO 'UTC'");
        statements.add("SET LOCAL idle_in_transaction_session_timeout TO " + HANGING_CLIENT.toMillis());
        statements.addAll(timeout == TransactionStep.Timeout.PATIENT ? patient() : strongLock());
        return statements;
    }

    private List<String> strongLock() {
        return List.of(
                "SET LOCAL lock_timeout TO " + settings.lockPatience().timeout().toMillis());
    }

    private List<String> patient() {
        List<String> statements = new ArrayList<>();
        statements.add("SET LOCAL lock_timeout TO 0");
        statements.add("SET LOCAL statement_timeout TO 0");
        if (serverMajor >= FIRST_WITH_TRANSACTION_TIMEOUT) {
            statements.add("SET LOCAL transaction_timeout TO 0");
        }
        return statements;
    }
}
