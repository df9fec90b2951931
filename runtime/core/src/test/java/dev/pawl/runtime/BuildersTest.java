package dev.pawl.runtime;

import static dev.pawl.runtime.TestRegistry.migration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pawl.runtime.registry.MigrationRegistry;
import dev.pawl.runtime.report.FleetReport.Outcome;
import dev.pawl.runtime.report.FleetReport.Target;
import dev.pawl.runtime.report.MigrationListener;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What was built stays as it is, whatever becomes of its builder. */
final class BuildersTest {

    private static final MigrationRegistry REGISTRY = TestRegistry.of(migration(1), migration(2));

    private final DataSource database = PostgresServers.major(18).newDatabase();

    @Test
    void aMigratorHasNothingOfItsBuilder() {
        MigratorBuilder builder = Migrator.builder(database)
                .registry(REGISTRY)
                .registry(TestRegistry.of(migration(3)))
                .listener(new MigrationListener() {});

        assertThat(Builders.shared(builder, builder.build())).isEmpty();
    }

    @Test
    void aFleetHasNothingOfItsBuilder() {
        FleetBuilder builder = Fleet.builder()
                .database("a", database)
                .schemasFrom("b", database, "SELECT 'public'")
                .registry(REGISTRY)
                .registry(TestRegistry.of(migration(3)));

        assertThat(Builders.shared(builder, builder.build())).isEmpty();
    }

    @Test
    void aFleetStaysAsItWasBuilt() {
        List<String> toldBefore = new ArrayList<>();
        List<String> toldAfter = new ArrayList<>();
        List<String> schemas = new ArrayList<>(List.of("public"));
        FleetBuilder builder = Fleet.builder()
                .schemas("a", database, schemas)
                .registry(REGISTRY)
                .watcher(target -> toldBefore.add(target.name()));
        Fleet fleet = builder.build();

        schemas.add("more");
        builder.database("b", database)
                .registry(TestRegistry.of(migration(1)))
                .configure(migrator -> migrator.role("nobody"))
                .watcher(target -> toldAfter.add(target.name()))
                .parallelism(1)
                .canary(7)
                .stopAbove(0.5)
                .shard(1, 2);

        assertThat(fleet.up().targets())
                .extracting(Target::name, Target::outcome)
                .containsExactly(tuple("a/public", Outcome.MIGRATED));
        assertThat(toldBefore).containsExactly("a/public");
        assertThat(toldAfter).isEmpty();
    }

    @Test
    void buildersCanBeUsedAgain() {
        MigratorBuilder migrator = Migrator.builder(database).registry(REGISTRY);
        assertThat(migrator.build().up().migrations()).hasSize(2);
        assertThat(migrator.appliedBy("somebody else").build().up().migrations())
                .isEmpty();

        FleetBuilder fleet = Fleet.builder().database("a", database).registry(REGISTRY);
        Supplier<List<Target>> targets = () -> fleet.build().status().targets();
        assertThat(targets.get()).hasSize(1);
        fleet.database("b", database);
        assertThat(targets.get()).hasSize(2);
    }
}
