package dev.pawl.runtime.internal.run;

import dev.pawl.runtime.internal.blocking.SqlFailure;
import dev.pawl.runtime.internal.history.HistoryLog;
import dev.pawl.runtime.internal.history.HistoryReader;
import dev.pawl.runtime.internal.history.HistoryRow;
import dev.pawl.runtime.internal.jdbc.Session;
import dev.pawl.runtime.internal.settings.Settings;
import dev.pawl.runtime.report.MigrationState;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Since when contracting migrations wait. */
final class WaitingTimes {

    private final Comparison comparison;
    private final Map<Long, Instant> seen;

    private WaitingTimes(Comparison comparison, Map<Long, Instant> seen) {
        this.comparison = comparison;
        this.seen = seen;
    }

    /** Reads what the log says of them, if any waits. */
    static WaitingTimes read(Settings settings, Session session, Comparison comparison) throws SQLException {
        boolean any = !comparison
                .in(MigrationState.WAITING_FOR_CONTRACT, MigrationState.MISSING_CONTRACTION)
                .isEmpty();
        return new WaitingTimes(comparison, any ? seen(settings, session) : Map.of());
    }

    /** It was there when a run saw it, or when a later one was applied; an earlier one may have been there long before. */
    @Nullable
    Instant of(Entry entry) {
        return switch (comparison.state(entry)) {
            case WAITING_FOR_CONTRACT, MISSING_CONTRACTION ->
                Stream.concat(
                                Stream.ofNullable(seen.get(entry.version())),
                                applied(other -> other.version() > entry.version()))
                        .min(Comparator.naturalOrder())
                        .or(() -> before(entry))
                        .orElse(null);
            default -> null;
        };
    }

    private Optional<Instant> before(Entry entry) {
        return applied(other -> other.version() < entry.version()).max(Comparator.naturalOrder());
    }

    private Stream<Instant> applied(Predicate<Entry> some) {
        return comparison.entries().stream()
                .filter(Entry::isRecorded)
                .filter(some)
                .map(Entry::recorded)
                .map(HistoryRow::appliedAt)
                .filter(Objects::nonNull);
    }

    private static Map<Long, Instant> seen(Settings settings, Session session) throws SQLException {
        try {
            return new HistoryLog(settings.schema(), "").waitingSince(session);
        } catch (SQLException e) {
            if (HistoryReader.isIncomplete(e) || SqlFailure.is(e, SqlFailure.INSUFFICIENT_PRIVILEGE)) {
                return Map.of();
            }
            throw e;
        }
    }
}
