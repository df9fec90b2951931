package dev.pawl.processor.generate;

import static dev.pawl.dsl.Columns.bigint;
import static dev.pawl.dsl.Columns.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import dev.pawl.dsl.Index;
import dev.pawl.processor.sql.SqlTexts;
import dev.pawl.runtime.plan.MigrationPlan;
import dev.pawl.runtime.registry.MigrationRegistry;
import dev.pawl.runtime.registry.Phase;
import dev.pawl.runtime.registry.RegisteredMigration;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RegistryGeneratorTest {

    @TempDir
    private Path output;

    @Test
    void listsMigrationsForTheServiceLoader() {
        History history = shop();
        MigrationRegistry registry =
                GeneratedRegistry.compile(output, history.migrations()).registry();

        assertThat(registry.getClass().getName()).isEqualTo(GeneratedRegistry.NAME);
        assertThat(registry.minimumPostgres()).isEqualTo(14);
        assertThat(registry.migrations())
                .extracting(RegisteredMigration::version, RegisteredMigration::name, RegisteredMigration::baseline)
                .containsExactly(
                        tuple(1L, "Shop", true),
                        tuple(20260115001L, "CreateConversations", false),
                        tuple(20260116001L, "AddPriority", false));
        assertThat(registry.migrations().get(2))
                .isEqualTo(new RegisteredMigration(
                        20260116001L,
                        "AddPriority",
                        "give conversations a priority",
                        Phase.EXPAND,
                        false,
                        Checksum.of(
                                        history.last().migration().up().orElseThrow().operations().stream()
                                                .map(written -> written.operation())
                                                .toList(),
                                        new SqlTexts())
                                .text(),
                        false,
                        history.last().migration().qualifiedName()));
    }

    @Test
    void hasTheFingerprintThatTheRuntimeComputes() throws Exception {
        History history = shop().addContracting(
                        2026_01_17_001L,
                        "DropPriority",
                        db -> db.alterTable("conversations").dropColumn("priority"))
                .addContracting(2026_01_18_001L, "DropConversations", db -> db.dropTable("conversations"));
        MigrationRegistry registry = GeneratedRegistry.compile(output, 2026_01_17_001L, history.migrations())
                .registry();

        assertThat(registry.migrations())
                .extracting(RegisteredMigration::contracted)
                .containsExactly(false, false, false, true, false);
        String text = registry.migrations().stream()
                .map(migration -> migration.version() + ":" + migration.checksum()
                        + (migration.phase() == Phase.CONTRACT ? ":contract" : "")
                        + (migration.contracted() ? ":contracted" : "")
                        + (migration.baseline() ? ":baseline" : ""))
                .collect(Collectors.joining(","));
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        assertThat(registry.fingerprint()).isEqualTo(HexFormat.of().formatHex(hash));
    }

    @Test
    void loadsOnlyWhatIsAskedFor() {
        GeneratedRegistry generated = GeneratedRegistry.compile(output, shop().migrations());
        MigrationRegistry registry = generated.registry();
        registry.minimumPostgres();
        registry.fingerprint();
        assertThat(generated.loaded()).containsExactly("PawlMigrations");

        registry.migrations();
        assertThat(generated.loaded()).containsExactly("PawlMigrations", "PawlMigrationsPart0");

        registry.plan(20260116001L).up();
        assertThat(generated.loaded()).containsExactly("PawlMigrations", "PawlMigrationsPart0");
    }

    @Test
    void rejectsUnknownVersions() {
        MigrationRegistry registry =
                GeneratedRegistry.compile(output, shop().migrations()).registry();

        for (long version : List.of(0L, 2L, Long.MAX_VALUE)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> registry.plan(version))
                    .withMessage("no migration " + version);
        }
    }

    @Test
    void hasARegistryWithoutMigrations() {
        MigrationRegistry registry =
                GeneratedRegistry.compile(output, List.of()).registry();

        assertThat(registry.migrations()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> registry.plan(1));
    }

    @Test
    void hasStepsForABaselineThatIsRunOnAFreshDatabase() {
        MigrationPlan plan =
                GeneratedRegistry.compile(output, shop().migrations()).plan(1);

        assertThat(plan.up()).hasSize(1);
        assertThat(plan.undo(0)).isEmpty();
        assertThat(plan.down()).isEmpty();
        assertThat(plan.irreversible()).isEqualTo("it describes a database that was there before Pawl");
    }

    @Test
    void writesTheSameBytesEachTime(@TempDir Path again) {
        GeneratedRegistry first = GeneratedRegistry.compile(output, shop().migrations());
        GeneratedRegistry second = GeneratedRegistry.compile(again, shop().migrations());

        for (String file : List.of("PawlMigrations", "PawlMigrationsPart0")) {
            String path = "com/acme/" + file + ".java";
            assertThat(second.file(path)).isEqualTo(first.file(path));
        }
        assertThat(second.file("com/acme/PawlMigrations.plans")).isEqualTo(first.file("com/acme/PawlMigrations.plans"));
    }

    @Test
    void holdsLongHistories() {
        History history = new History();
        history.add(1, "Create", db -> db.createTable("t").column("id", bigint()));
        for (int i = 2; i <= 300; i++) {
            int value = i;
            history.add(i, "Change" + i, db -> db.alterTable("t").setDefault("id", value));
        }
        GeneratedRegistry generated = GeneratedRegistry.compile(output, history.migrations());
        MigrationRegistry registry = generated.registry();

        assertThat(registry.plan(300).up()).hasSize(1);
        assertThat(generated.loaded()).containsExactly("PawlMigrations");
        assertThat(registry.migrations()).hasSize(300);
        for (RegisteredMigration migration : registry.migrations()) {
            assertThat(registry.plan(migration.version()).up().get(0).sql().get(0))
                    .endsWith(migration.version() == 1 ? "bigint\n)" : " " + migration.version());
        }
    }

    private static History shop() {
        return new History()
                .addBaseline(
                        1,
                        "Shop",
                        db -> db.createTable("users")
                                .column("id", bigint().notNull())
                                .primaryKey("id"))
                .add(
                        2026_01_15_001L,
                        "CreateConversations",
                        db -> db.createTable("conversations")
                                .column("id", bigint().notNull())
                                .primaryKey("id"))
                .add(
                        2026_01_16_001L,
                        "AddPriority",
                        "give conversations a priority",
                        db -> db.alterTable("conversations")
                                .addColumn("priority", text().notNull().defaultTo("medium"))
                                .createIndex("conversations_priority_idx", Index.on("priority")));
    }
}
