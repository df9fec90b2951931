package dev.pawl.runtime.internal.step;

import dev.pawl.runtime.internal.jdbc.LocalSettings;
import dev.pawl.runtime.internal.settings.Settings;
import dev.pawl.runtime.plan.TransactionStep;
import java.time.Duration;

/** What holds inside the transaction of a step, and nowhere else. */
public final class TransactionSettings {

    /** A client that hangs must not keep its locks; the server ends it after this time without a statement. */
    private static final Duration HANGING_CLIENT = Duration.ofMinutes(1);

    private static final int FIRST_WITH_TRANSACTION_TIMEOUT = 17;

    private final Settings settings;
    private final int serverMajor;

    public TransactionSettings(Settings settings, int serverMajor) {
        this.settings = settings;
        this.serverMajor = serverMajor;
    }

    /** What holds in the transaction. The time zone is shown, since that of who runs a plan by hand is another one. */
    public LocalSettings of(TransactionStep.Timeout timeout) {
        LocalSettings local = LocalSettings.pinned()
                .with(LocalSettings.SEARCH_PATH, settings.searchPath())
                .with("TimeZone", "UTC")
                .with("idle_in_transaction_session_timeout", String.valueOf(HANGING_CLIENT.toMillis()));
        if (settings.role() != null) {
            local = local.with("role", settings.role());
        }
        return timeout == TransactionStep.Timeout.PATIENT ? patient(local) : strongLock(local);
    }

    /**
     * The lock is not held while the disk is waited for. What a crash of the server takes with it, it takes together with
     * the row that says it was done; and giving back the lease waits for the disk, so that nothing is lost once a run is
     * over.
     */
    private LocalSettings strongLock(LocalSettings local) {
        return local.with("synchronous_commit", "off")
                .with(
                        "lock_timeout",
                        String.valueOf(settings.lockPatience().timeout().toMillis()));
    }

    /** It may work for ever, but nobody is waited for longer than that. */
    private LocalSettings patient(LocalSettings local) {
        LocalSettings patient = local.with(
                        "lock_timeout",
                        String.valueOf(settings.lockPatience().deadline().toMillis()))
                .with("statement_timeout", "0");
        return serverMajor >= FIRST_WITH_TRANSACTION_TIMEOUT ? patient.with("transaction_timeout", "0") : patient;
    }
}
