package dev.pawl.runtime.internal.run;

import dev.pawl.runtime.internal.history.History;
import dev.pawl.runtime.internal.history.HistoryReader;
import dev.pawl.runtime.internal.history.HistoryRow;
import dev.pawl.runtime.internal.jdbc.Session;
import dev.pawl.runtime.internal.lease.LeaseTable;
import dev.pawl.runtime.internal.settings.Settings;
import dev.pawl.runtime.registry.FoundRegistry;
import dev.pawl.runtime.registry.RegisteredMigration;
import dev.pawl.runtime.report.MigrationState;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The registry side by side with the history, ascending by version. */
final class Comparison {

    private final List<Entry> entries;
    private final boolean fresh;
    private final @Nullable Long freshTo;
    private final List<String> taken;
    private final long newestRegistered;
    private final long newestRecorded;
    private final long newestContracted;

    private Comparison(List<Entry> entries, @Nullable Long freshTo, List<String> taken) {
        this.entries = entries;
        this.freshTo = freshTo;
        this.fresh = freshTo != null;
        this.taken = taken;
        this.newestRegistered = newest(entries.stream().filter(entry -> entry.migration() != null));
        this.newestRecorded = newest(entries.stream().filter(Entry::isRecorded));
        this.newestContracted = newest(entries.stream().filter(entry -> entry.isRecorded() && entry.isContracting()));
    }

    /** Reads the history and compares it; refuses one that cannot be read. */
    static Comparison read(Settings settings, Session session) throws SQLException {
        HistoryReader reader = new HistoryReader(
                settings.schema(),
                LeaseTable.freshQuery(settings.schema()),
                LeaseTable.freshQueryOfThirdLayout(settings.schema()));
        History history = readable(settings, reader.read(session));
        List<String> taken = history.rows().isEmpty() ? settings.freshness().takenNames(session) : List.of();
        if (!taken.isEmpty()) {
            // What is there may have been made by a run that began meanwhile, which then has said so first.
            history = readable(settings, reader.read(session));
        }
        Long freshTo = history.rows().isEmpty() && taken.isEmpty() ? Long.valueOf(0) : history.freshTo();
        return of(settings.registry().migrations(), history.rows(), freshTo, taken);
    }

    private static History readable(Settings settings, History history) {
        FoundRegistry.refuseIncomplete(settings.registry());
        HistoryCheck.refuseUnreadable(settings, history);
        return history;
    }

    private static Comparison of(
            List<RegisteredMigration> migrations, List<HistoryRow> rows, @Nullable Long freshTo, List<String> taken) {
        Map<Long, Entry> entries = new TreeMap<>();
        migrations.forEach(
                migration -> entries.put(migration.version(), new Entry(migration.version(), migration, null)));
        rows.forEach(row -> entries.merge(
                row.version(),
                new Entry(row.version(), null, row),
                (registered, recorded) -> new Entry(row.version(), registered.migration(), row)));
        List<Entry> known = entries.values().stream()
                .filter(entry -> entry.migration() != null || entry.isRecorded())
                .toList();
        return new Comparison(known, freshTo, taken);
    }

    /** Whether nobody uses the database yet, so that everything runs in version order. */
    boolean isFresh() {
        return fresh;
    }

    /** What keeps a database without history from being fresh: names that the migrations give and that are taken. */
    List<String> takenNames() {
        return taken;
    }

    /** Whether a run on a fresh database has begun and has not come to its end, whoever began it. */
    boolean isInFreshRun() {
        return freshTo() > 0;
    }

    /** The version up to which that run is to go, or 0. */
    long freshTo() {
        return freshTo == null ? 0 : freshTo;
    }

    /** The newest version that the application has, if it has any. */
    long newestRegistered() {
        return newestRegistered;
    }

    List<Entry> entries() {
        return entries;
    }

    List<Entry> in(MigrationState... states) {
        List<MigrationState> wanted = Arrays.asList(states);
        return entries.stream().filter(entry -> wanted.contains(state(entry))).toList();
    }

    /** How one version stands. A runner that died cannot be told from one that works: that is in the lease. */
    MigrationState state(Entry entry) {
        if (!entry.isRecorded()) {
            return notRecorded(entry);
        }
        if (entry.migration() == null) {
            return notRegistered(entry);
        }
        return switch (entry.recorded().state()) {
            case APPLIED -> entry.hasRecordedChecksum() ? MigrationState.APPLIED : MigrationState.CHANGED;
            case FAILED -> MigrationState.FAILED;
            case ROLLING_BACK -> MigrationState.ROLLING_BACK;
            default -> MigrationState.RUNNING;
        };
    }

    private MigrationState notRecorded(Entry entry) {
        if (entry.registered().baseline() && !fresh) {
            return MigrationState.WAITING_FOR_BASELINE;
        }
        boolean waits = entry.isContracting() && !fresh;
        if (entry.version() < (waits ? newestContracted : newestRecorded)) {
            return MigrationState.OUT_OF_ORDER;
        }
        if (waits && entry.registered().contracted()) {
            return MigrationState.MISSING_CONTRACTION;
        }
        if (entry.row() != null) {
            return MigrationState.ROLLED_BACK;
        }
        return waits ? MigrationState.WAITING_FOR_CONTRACT : MigrationState.PENDING;
    }

    private MigrationState notRegistered(Entry entry) {
        if (entry.version() < newestRegistered) {
            return MigrationState.UNKNOWN;
        }
        return entry.isContracting() ? MigrationState.CONTRACTED_AHEAD : MigrationState.AHEAD;
    }

    private static long newest(Stream<Entry> some) {
        return some.mapToLong(Entry::version).max().orElse(Long.MIN_VALUE);
    }
}
