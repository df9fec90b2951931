package dev.pawl.spring;

import dev.pawl.runtime.registry.MigrationRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;

/** Keeps the list of registries in a native image; GraalVM keeps the classes that it names. */
final class RegistryHints implements RuntimeHintsRegistrar {

    @Override
    public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
        hints.resources().registerPattern("META-INF/services/" + MigrationRegistry.class.getName());
    }
}
