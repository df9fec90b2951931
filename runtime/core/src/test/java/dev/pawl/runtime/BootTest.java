package dev.pawl.runtime;

import static dev.pawl.runtime.TestRegistry.creating;
import static dev.pawl.runtime.TestRegistry.migration;
import static dev.pawl.runtime.plan.TransactionStep.strongLock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pawl.runtime.failure.MigrationException;
import dev.pawl.runtime.report.MigrationListener;
import dev.pawl.runtime.report.MigrationReport;
import dev.pawl.runtime.setting.BootMode;
import dev.pawl.runtime.setting.OlderApplication;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BootTest {

    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    @Test
    void migrates() {
        assertThat(database.of(creating(1)).boot(BootMode.MIGRATE).migrations()).hasSize(1);

        assertThat(database.history()).containsExactly("1 applied 1 1");
    }

    @Test
    void validates() {
        assertThatThrownBy(() -> database.of(creating(1)).boot(BootMode.VALIDATE))
                .hasMessageStartingWith("1 migration is not applied");
        assertThat(database.tables()).isEmpty();

        database.of(creating(1)).up();

        assertThat(database.of(creating(1)).boot(BootMode.VALIDATE).migrations())
                .isEmpty();
    }

    @Test
    void doesNotEvenConnectWhenItIsOff() {
        DataSource none = (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (self, method, arguments) -> {
                    throw new AssertionError("connected");
                });

        assertThat(Migrator.builder(none)
                        .registry(TestRegistry.of(creating(1)))
                        .build()
                        .boot(BootMode.OFF)
                        .migrations())
                .isEmpty();
    }

    @Test
    void waitsForAnotherProcessToMigrate() throws Exception {
        List<String> waits = new CopyOnWriteArrayList<>();
        Migrator waiting = database.migrator(TestRegistry.of(creating(1), creating(2)))
                .listener(new MigrationListener() {
                    @Override
                    public void waitingForRunner(String runner) {
                        waits.add(runner);
                    }
                })
                .build();
        CompletableFuture<MigrationReport> boot = InBackground.get(() -> waiting.boot(BootMode.WAIT));
        TestDatabase.await("wait", () -> !waits.isEmpty());
        assertThat(waits).containsExactly("migration 1 `M1` and 1 more on the fresh database");

        database.of(creating(1), creating(2)).up();

        assertThat(boot.join().migrations()).isEmpty();
    }

    @Test
    void waitsNoLongerThanItIsTold() {
        assertThatThrownBy(database.of(migration(1).up(strongLock("SELECT 1/0")))::up)
                .isInstanceOf(MigrationException.class);
        Migrator migrator = database.migrator(TestRegistry.of(migration(1).up(strongLock("SELECT 1/0"))))
                .waitTimeout(Duration.ofMillis(10))
                .build();

        assertThatThrownBy(() -> migrator.boot(BootMode.WAIT))
                .hasMessageStartingWith(
                        "nobody has run what is pending in 10ms\n  migration 1 `M1` on the fresh database, failed: step 1 of 1:"
                                + " ERROR: division by zero");
    }

    @ParameterizedTest
    @CsvSource({"57P03", "08001", "53300"})
    void waitsForADatabaseThatStarts(String state) {
        AtomicInteger tries = new AtomicInteger();
        DataSource starting = (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (self, method, arguments) -> {
                    if (tries.incrementAndGet() < 3) {
                        throw new SQLException("not yet", state);
                    }
                    return database.dataSource().getConnection();
                });

        Migrator.builder(starting)
                .registry(TestRegistry.of(creating(1)))
                .build()
                .up();

        assertThat(database.history()).containsExactly("1 applied 1 1");
    }

    @Test
    void ofAnOlderApplicationIsAllowedWhileTheNewerOneExpands() {
        database.of(creating(1), creating(2)).up();

        assertThatCode(older(OlderApplication.WHILE_EXPANDING)::up).doesNotThrowAnyException();
        assertThatCode(older(OlderApplication.ALLOWED)::up).doesNotThrowAnyException();
        assertThatThrownBy(older(OlderApplication.REFUSED)::up)
                .hasMessageStartingWith("the database has migration 2 (does 2), which this application does not have")
                .hasMessageContaining("allowOlderApplication(WHILE_EXPANDING)");
    }

    @Test
    void ofAnOlderApplicationIsRefusedOnceTheNewerOneHasContracted() {
        database.of(creating(1), creating(2).contracting()).contract();

        assertThatThrownBy(older(OlderApplication.WHILE_EXPANDING)::up)
                .hasMessageStartingWith("the database has migration 2 (does 2), which this application does not have")
                .hasMessageContaining("fix: start the newer version of the application");
        assertThatThrownBy(older(OlderApplication.REFUSED)::validate).isInstanceOf(MigrationException.class);
        assertThatCode(older(OlderApplication.ALLOWED)::up).doesNotThrowAnyException();
    }

    private Migrator older(OlderApplication allowed) {
        return database.migrator(TestRegistry.of(creating(1)))
                .allowOlderApplication(allowed)
                .build();
    }
}
