package dev.pawl.runtime;

import dev.pawl.runtime.plan.CatalogueChange;
import dev.pawl.runtime.plan.CatalogueObject;
import dev.pawl.runtime.plan.MigrationPlan;
import dev.pawl.runtime.plan.OperationDigest;
import dev.pawl.runtime.plan.RelationName;
import dev.pawl.runtime.plan.Step;
import dev.pawl.runtime.plan.TableCopy;
import dev.pawl.runtime.plan.TransactionStep;
import dev.pawl.runtime.registry.Fingerprint;
import dev.pawl.runtime.registry.MigrationRegistry;
import dev.pawl.runtime.registry.Phase;
import dev.pawl.runtime.registry.RegisteredMigration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A registry written by hand. */
public final class TestRegistry implements MigrationRegistry {

    private final List<Migration> migrations;
    private int minimumPostgres = 14;
    private @Nullable String schema;
    private List<String> otherSchemas = List.of();
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

    /** For a schema, and changing others. */
    public TestRegistry in(@Nullable String name, String... others) {
        schema = name;
        otherSchemas = List.of(others);
        return this;
    }

    @Override
    public @Nullable String schema() {
        return schema;
    }

    @Override
    public List<String> otherSchemas() {
        return otherSchemas;
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
                .map(Migration::plan)
                .orElseThrow(() -> new IllegalArgumentException("no " + version));
    }

    /** One migration of the registry, and its plan. */
    public static final class Migration {

        private final long version;
        private final List<Step> up = new ArrayList<>();
        private final List<Step> down = new ArrayList<>();
        private final Map<Integer, List<Step>> undo = new HashMap<>();
        private Phase phase = Phase.EXPAND;
        private boolean baseline;
        private boolean contracted;
        private String irreversible;
        private String checksum;
        private final List<CatalogueChange> changes = new ArrayList<>();
        private final List<TableCopy> copies = new ArrayList<>();
        private final List<OperationDigest> operations = new ArrayList<>();
        private String description;

        private Migration(long version) {
            this.version = version;
            this.description = "does " + version;
            this.checksum = "1:" + HexFormat.of().toHexDigits(version).repeat(4);
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

        /** What it asks for; the text of an operation is its hash as well. */
        public Migration asking(String... texts) {
            Stream.of(texts)
                    .map(text -> new OperationDigest(text.replace(' ', '_'), text))
                    .forEach(operations::add);
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

        /** A line for each object, with {@code +} or {@code -} before it. */
        public Migration changing(String lines) {
            lines.lines()
                    .map(line -> new CatalogueChange(line.startsWith("+"), object(line.substring(1))))
                    .forEach(changes::add);
            return this;
        }

        /** How to make a copy of a table; {@code ~} stands for its name. */
        public Migration copying(String table, String... statements) {
            copies.add(new TableCopy(
                    RelationName.of(table),
                    Stream.of(statements)
                            .map(sql -> sql.replace("~", "pg_temp.\"" + table + "\""))
                            .toList()));
            return this;
        }

        private static CatalogueObject object(String line) {
            Matcher parts = Pattern.compile("([a-z ]+) `(.+?)`(?: of `(.+?)`)?(?:: (.*))?")
                    .matcher(line);
            if (!parts.matches()) {
                throw new IllegalArgumentException(line);
            }
            return new CatalogueObject(
                    CatalogueObject.Kind.valueOf(
                            parts.group(1).toUpperCase(Locale.ROOT).replace(' ', '_')),
                    parts.group(2),
                    parts.group(3),
                    parts.group(4) == null ? "" : parts.group(4));
        }

        Migration edited() {
            checksum = "1:" + "e".repeat(64);
            return this;
        }

        /** As an application is compiled that knows one more algorithm than the last. */
        Migration withNewerChecksum() {
            checksum = "2:" + "f".repeat(64) + " " + checksum;
            return this;
        }

        RegisteredMigration registered() {
            String name = "M" + version;
            return new RegisteredMigration(version, name, description, phase, baseline, checksum, contracted, name);
        }

        MigrationPlan plan() {
            List<List<Step>> ways = new ArrayList<>();
            for (int stepsDone = 1; stepsDone <= up.size(); stepsDone++) {
                List<Step> whole = irreversible == null ? down : List.of();
                ways.add(stepsDone == up.size() ? whole : undo.getOrDefault(stepsDone, List.of()));
            }
            return new MigrationPlan(up, ways, irreversible, changes, copies, operations);
        }
    }
}
