package dev.pawl.spring;

import static java.util.stream.Collectors.joining;

import dev.pawl.runtime.MigratorBuilder;
import dev.pawl.runtime.registry.MigrationRegistry;
import java.util.List;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** Lets an instance use some registries of those on the class path. */
record RegistryFilter(String instance, List<String> wanted) {

    /** Leaves the builder alone, which then finds all, if nothing in particular is wanted. */
    void applyTo(MigratorBuilder builder, @Nullable ClassLoader classLoader) {
        if (wanted.isEmpty()) {
            return;
        }
        List<ServiceLoader.Provider<MigrationRegistry>> all =
                ServiceLoader.load(MigrationRegistry.class, classLoader).stream()
                        .toList();
        List<MigrationRegistry> chosen = all.stream()
                .filter(registry -> isWanted(registry.type().getName()))
                .map(ServiceLoader.Provider::get)
                .toList();
        if (chosen.isEmpty()) {
            throw noneOf(all.stream().map(registry -> registry.type().getName()).toList());
        }
        chosen.forEach(builder::registry);
    }

    private boolean isWanted(String type) {
        return wanted.stream().anyMatch(name -> type.equals(name) || type.startsWith(name + "."));
    }

    private PawlConfigurationException noneOf(List<String> present) {
        return new PawlConfigurationException(
                "no registry of migrations on the class path is one of those of the instance `" + instance + "`: "
                        + String.join(", ", wanted),
                List.of(
                        present.isEmpty()
                                ? "compile the migrations with pawl-processor"
                                : "name one of these, or its package: "
                                        + present.stream().sorted().collect(joining(", "))));
    }
}
