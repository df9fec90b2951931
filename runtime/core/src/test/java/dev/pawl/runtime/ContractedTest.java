package dev.pawl.runtime;

import static dev.pawl.runtime.TestRegistry.creating;
import static dev.pawl.runtime.TestRegistry.migration;
import static dev.pawl.runtime.plan.TransactionStep.strongLock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pawl.runtime.failure.MigrationException;
import dev.pawl.runtime.failure.MigrationException.Reason;
import dev.pawl.runtime.registry.MigrationRegistry;
import dev.pawl.runtime.registry.RegisteredMigration;
import dev.pawl.runtime.registry.Registries;
import dev.pawl.runtime.report.DryRun;
import dev.pawl.runtime.report.FleetReport;
import dev.pawl.runtime.report.FleetReport.Outcome;
import dev.pawl.runtime.report.MigrationReport;
import dev.pawl.runtime.report.MigrationState;
import dev.pawl.runtime.report.MigrationStatus;
import dev.pawl.runtime.report.Status;
import dev.pawl.runtime.setting.BootMode;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An application that relies on contractions to have run everywhere, on databases in which they have and have not. */
final class ContractedTest {

    private static final String MESSAGE = """
            the contracting migration 2 `M2` has not run here, and what follows it relies on that
              the application was compiled with -Apawl.contracted, which says that it has run in every database
              fix: once no old version of the application uses this database, run it in version order, with this same jar: \
            contractTo(2)
              fix: or, until it has run everywhere, compile with a smaller -Apawl.contracted""";

    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    /** What is refused. */
    @SuppressWarnings("ImmutableEnumChecker") // method references
    enum Call {
        UP(Migrator::up),
        UP_TO(migrator -> migrator.upTo(1)),
        CONTRACT(Migrator::contract),
        PLAN(Migrator::plan),
        PLAN_CONTRACT(Migrator::planContract),
        VALIDATE(Migrator::validate),
        WAIT(migrator -> migrator.boot(BootMode.WAIT)),
        OBSTACLES(Migrator::obstacles),
        BLOCKERS(Migrator::blockers);

        private final Consumer<Migrator> call;

        Call(Consumer<Migrator> call) {
            this.call = call;
        }
    }

    @ParameterizedTest
    @EnumSource
    void refuseADatabaseInWhichOneHasNotRun(Call call) {
        use();

        assertThatThrownBy(() -> call.call.accept(newer()))
                .hasMessage(MESSAGE)
                .satisfies(e -> assertThat(((MigrationException) e).reason()).isEqualTo(Reason.HISTORY));
        assertThat(database.history()).containsExactly("1 applied 1 1");
    }

    @ParameterizedTest
    @EnumSource
    void refuseItThoughNothingElseIsPending(Call call) {
        use();
        Migrator migrator = database.of(table(), dropped().contractedEverywhere());

        assertThatThrownBy(() -> call.call.accept(migrator)).hasMessage(MESSAGE);
    }

    @Test
    void runThereInVersionOrder() {
        use();

        assertThat(versions(newer().planContractTo(2))).containsExactly(2L);
        assertThat(versions(newer().contractTo(2))).containsExactly(2L);
        MigrationReport up = newer().up();

        assertThat(versions(up)).containsExactly(3L);
        assertThat(up.waiting()).extracting(RegisteredMigration::version).containsExactly(4L);
        assertThat(database.query("SELECT data_type FROM information_schema.columns WHERE table_name = 'users' AND"
                        + " column_name = 'role'"))
                .containsExactly("integer");
    }

    @Test
    void runThereWithAllThatFollows() {
        use();

        MigrationReport report = newer().contractTo(4);

        assertThat(versions(report)).containsExactly(2L, 3L, 4L);
        assertThat(report.waiting()).isEmpty();
        assertThat(newer().up().migrations()).isEmpty();
    }

    @Test
    void leaveContractionsBehindThatVersionWaiting() {
        use();

        MigrationReport report = newer().contractTo(3);

        assertThat(versions(report)).containsExactly(2L, 3L);
        assertThat(report.waiting()).extracting(RegisteredMigration::version).containsExactly(4L);
    }

    @Test
    void nameAllThatAreMissingAndTheNewestToRun() {
        database.of(table()).up();
        Migrator migrator = database.of(
                table(), dropped().contractedEverywhere(), again(), migration(4).contractedEverywhere(), creating(5));

        assertThatThrownBy(migrator::up)
                .hasMessageStartingWith("the contracting migration 2 `M2` (and 1 more) has not run here")
                .hasMessageContaining("\n  migration 4 `M4` has not run either\n")
                .hasMessageContaining("contractTo(4)");
        migrator.contractTo(2);
        assertThatThrownBy(migrator::up)
                .hasMessageStartingWith("the contracting migration 4 `M4` has not run here")
                .hasMessageContaining("contractTo(4)");
        assertThat(versions(migrator.contractTo(4))).containsExactly(3L, 4L);
        assertThat(versions(migrator.up())).containsExactly(5L);
    }

    @Test
    void doNotMatterOnAFreshDatabase() {
        assertThat(newer().status().fresh()).isTrue();
        assertThat(versions(newer().up())).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void doNotMatterOnceTheyHaveRunOrAreRecorded() {
        use();
        older().contract();
        assertThat(versions(newer().up())).containsExactly(3L);
    }

    @Test
    void doNotMatterOnceTheyAreRecordedAsABaseline() {
        database.execute("CREATE TABLE users ()");
        newer().baseline(2);

        assertThat(versions(newer().up())).containsExactly(3L);
    }

    @Test
    void areShown() {
        use();

        Status status = newer().status();

        assertThat(status.toString()).contains("2  missing contraction  M2").contains("4  waiting for contract");
        assertThat(status.migrations())
                .extracting(MigrationStatus::contracted)
                .containsExactly(false, true, false, false);
        assertThat(status.in(MigrationState.MISSING_CONTRACTION))
                .extracting(MigrationStatus::waitingSince)
                .doesNotContainNull();
    }

    @Test
    void areMissingOnceTheyAreUndone() {
        newer().up();
        newer().downTo(1);

        assertThat(newer().status().in(MigrationState.MISSING_CONTRACTION)).hasSize(1);
        assertThatThrownBy(newer()::up).hasMessage(MESSAGE);
        assertThat(versions(newer().contractTo(2))).containsExactly(2L);
    }

    /** What the database remembers was found for another registry. */
    @Test
    void areNoticedThoughTheyWereRememberedToWait() {
        use();
        Migrator same = database.of(table(), dropped().contracting());
        Migrator relying = database.of(table(), dropped().contractedEverywhere());
        assertThat(same.registry().fingerprint())
                .isNotEqualTo(relying.registry().fingerprint());
        same.up();

        assertThatThrownBy(relying::up).hasMessage(MESSAGE);
        assertThatThrownBy(relying::validate).hasMessage(MESSAGE);
        assertThat(same.up().waiting()).hasSize(1);
    }

    @Test
    void areFinishedWhenTheyWereBegun() {
        use();
        Migrator failing = database.of(table(), migration(2).contracting().up(strongLock("SELECT 1/0")));
        assertThatThrownBy(failing::contract).isInstanceOf(MigrationException.class);

        assertThatThrownBy(database.of(table(), dropped().contractedEverywhere())::up)
                .hasMessageStartingWith("the contracting migration 2 `M2` was begun and is not finished")
                .hasMessageContaining("fix: finish it: contractTo(2)");
        assertThat(versions(newer().contractTo(2))).containsExactly(2L);
        assertThatCode(newer()::up).doesNotThrowAnyException();
    }

    @Test
    void areUndoneLikeOthers() {
        use();
        older().contract();

        assertThat(versions(newer().down(1))).containsExactly(2L);
    }

    @Test
    void areEachModulesOwn() {
        MigrationRegistry one = TestRegistry.of(table(), dropped().contractedEverywhere());
        MigrationRegistry other = TestRegistry.of(creating(3), creating(4).contracting());
        MigrationRegistry merged = Registries.merge(List.of(one, other));
        assertThat(merged.migrations())
                .extracting(RegisteredMigration::contracted)
                .containsExactly(false, true, false, false);
        assertThat(merged.fingerprint())
                .isNotEqualTo(Registries.merge(
                                List.of(TestRegistry.of(table(), dropped().contracting()), other))
                        .fingerprint());
        database.of(table(), creating(3)).up();

        assertThatThrownBy(database.migrator(merged).build()::up).hasMessage(MESSAGE);
        database.migrator(merged).build().contractTo(2);
        assertThat(database.migrator(merged).build().up().waiting())
                .extracting(RegisteredMigration::version)
                .containsExactly(4L);
    }

    @Test
    void areMissedBySomeSchemasOfAFleet() {
        database.execute("CREATE SCHEMA a", "CREATE SCHEMA b", "CREATE SCHEMA c");
        database.migrator(TestRegistry.of(table())).schema("a").build().up();
        database.migrator(older().registry()).schema("b").build().contract();
        Fleet fleet = Fleet.builder()
                .schemas("main", database.dataSource(), List.of("a", "b", "c"))
                .registry(newer().registry())
                .stopAbove(1)
                .canary(0)
                .build();

        assertThat(fleet.up().targets())
                .extracting(FleetReport.Target::outcome)
                .containsExactly(Outcome.FAILED, Outcome.MIGRATED, Outcome.MIGRATED);
        assertThat(fleet.status().with(Outcome.FAILED)).hasSize(1);
        assertThat(fleet.contractTo(2).orThrow().targets())
                .extracting(FleetReport.Target::outcome)
                .containsExactly(Outcome.MIGRATED, Outcome.UP_TO_DATE, Outcome.UP_TO_DATE);
        assertThat(fleet.up().orThrow().with(Outcome.MIGRATED)).hasSize(1);
        assertThatThrownBy(() -> fleet.contractTo(9)).hasMessageStartingWith("the application has no migration 9");
    }

    /** It is not fresh any more, so that the contraction waits. */
    private void use() {
        database.of(table()).up();
    }

    private Migrator older() {
        return database.of(table(), dropped().contracting());
    }

    private Migrator newer() {
        return database.of(
                table(),
                dropped().contractedEverywhere(),
                again(),
                migration(4)
                        .contracting()
                        .up(strongLock("ALTER TABLE users ADD CHECK (role > 0)"))
                        .down(strongLock("ALTER TABLE users DROP CONSTRAINT users_role_check")));
    }

    private static TestRegistry.Migration table() {
        return migration(1)
                .up(strongLock("CREATE TABLE users (id int, role text)"))
                .changing("+table `users`");
    }

    private static TestRegistry.Migration dropped() {
        return migration(2)
                .up(strongLock("ALTER TABLE users DROP COLUMN role"))
                .down(strongLock("ALTER TABLE users ADD COLUMN role text"));
    }

    private static TestRegistry.Migration again() {
        return migration(3)
                .up(strongLock("ALTER TABLE users ADD COLUMN role int"))
                .down(strongLock("ALTER TABLE users DROP COLUMN role"));
    }

    private static List<Long> versions(MigrationReport report) {
        return report.migrations().stream().map(MigrationReport.Run::version).toList();
    }

    private static List<Long> versions(DryRun plan) {
        return plan.migrations().stream()
                .map(planned -> planned.migration().version())
                .toList();
    }
}
