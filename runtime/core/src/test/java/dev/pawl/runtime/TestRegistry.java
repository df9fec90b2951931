package dev.pawl.runtime;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** A registry written by hand. */
public final class TestRegistry implements MigrationRegistry {

    private final List<Migration> migrations;
    private int minimumPostgres = 14;
    final AtomicInteger listings = new AtomicInteger();

    private TestRegistry(Stream<Migration> migrations) {
        this.migrations = migrations
                .sorted(Comparator.comparingLong(migration -> migration.version))
                .toList();
    }

    public static TestRegistry of(Migration... migrations) {
        return new TestRegistry(Stream.of(migrations));
    }

    /** Many migrations that do almost nothing. */
    static TestRegistry ofMany(int count) {
        return new TestRegistry(LongStream.rangeClosed(1, count).mapToObj(version -> migration(version)));
    }

    /** A migration called {@code M<version>} that makes the table {@code t<version>} and drops it on the way back. */
    static Migration creating(long version) {
        return migration(version)
                .up(TransactionStep.strongLock("CREATE TABLE \"t" + version + "\" (id bigint)"))
                .down(TransactionStep.strongLock("DROP TABLE \"t" + version + "\""));
    }

    public static Migration migration(long version) {
        return new Migration(version);
    }

    TestRegistry minimum(int major) {
        minimumPostgres = major;
        return this;
    }

    @Override
    public int minimumPostgres() {
        return minimumPostgres;
    }

    @Override
    public String fingerprint() {
        return Fingerprint.of(migrations.stream().map(Migration::registered).toList());
    }

    @Override
    public List<RegisteredMigration> migrations() {
        listings.incrementAndGet();
        return migrations.stream().map(Migration::registered).toList();
    }

    @Override
    public MigrationPlan plan(long version) {
        return migrations.stream()
                .filter(migration -> migration.version == version)
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("no " + version));
    }

    /** One migration of the registry, and its plan. */
    public static final class Migration implements MigrationPlan {

        private final long version;
        private final List<Step> up = new ArrayList<>();
        private final List<Step> down = new ArrayList<>();
        private final Map<Integer, List<Step>> undo = new HashMap<>();
        private Phase phase = Phase.EXPAND;
        private boolean baseline;
        private boolean contracted;
        private String irreversible;
        private String checksum;
        private String changes = "";
        private String description;

        private Migration(long version) {
            this.version = version;
            this.description = "does " + version;
            this.checksum = HexFormat.of().toHexDigits(version).repeat(4);
        }

        public Migration up(Step... steps) {
            up.addAll(List.of(steps));
            return this;
        }

        public Migration down(Step... steps) {
            down.addAll(List.of(steps));
            return this;
        }

        /** The way back from the first steps only. */
        public Migration undo(int stepsDone, Step... steps) {
            undo.put(stepsDone, List.of(steps));
            return this;
        }

        public Migration contracting() {
            phase = Phase.CONTRACT;
            return this;
        }

        /** Fails before anything of it is done, without being another migration. */
        Migration failing() {
            up.add(0, TransactionStep.strongLock("SELECT 1/0"));
            up.subList(1, up.size()).clear();
            return this;
        }

        /** Contracts, and is known to have run everywhere. */
        public Migration contractedEverywhere() {
            contracted = true;
            return contracting();
        }

        public Migration baseline() {
            baseline = true;
            return this;
        }

        public Migration irreversible(String reason) {
            irreversible = reason;
            return this;
        }

        Migration described(String text) {
            description = text;
            return this;
        }

        public Migration changing(String lines) {
            changes = lines;
            return this;
        }

        Migration edited() {
            checksum = "e".repeat(64);
            return this;
        }

        RegisteredMigration registered() {
            return new RegisteredMigration(version, "M" + version, description, phase, baseline, checksum, contracted);
        }

        @Override
        public List<Step> up() {
            return List.copyOf(up);
        }

        @Override
        public List<Step> down() {
            return irreversible == null ? List.copyOf(down) : List.of();
        }

        @Override
        public List<Step> undo(int stepsDone) {
            return stepsDone == up.size() ? down() : undo.getOrDefault(stepsDone, List.of());
        }

        @Override
        public String irreversible() {
            return irreversible;
        }

        @Override
        public String changes() {
            return changes;
        }
    }
}
