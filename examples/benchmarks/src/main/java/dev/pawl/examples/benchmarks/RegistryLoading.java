package dev.pawl.examples.benchmarks;

import dev.pawl.runtime.registry.MigrationRegistry;
import dev.pawl.runtime.registry.RegisteredMigration;
import java.util.List;
import java.util.ServiceLoader;

/** Loads the registry on the class path and prints what took how many nanoseconds. */
final class RegistryLoading {

    private RegistryLoading() {}

    /**
     * Loads a registry.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        long begin = System.nanoTime();
        MigrationRegistry registry =
                ServiceLoader.load(MigrationRegistry.class).findFirst().orElseThrow();
        registry.fingerprint();
        long found = System.nanoTime();
        List<RegisteredMigration> migrations = registry.migrations();
        long listed = System.nanoTime();
        registry.plan(migrations.get(0).version()).up();
        long planned = System.nanoTime();
        System.out.println(
                migrations.size() + " " + (found - begin) + " " + (listed - found) + " " + (planned - listed));
    }
}
