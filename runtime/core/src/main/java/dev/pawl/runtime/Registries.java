package dev.pawl.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** Finds the registries of the application. */
final class Registries {

    private Registries() {}

    /** Returns the one registry that a class loader sees, or all of them as one. */
    static MigrationRegistry find(ClassLoader loader) {
        List<MigrationRegistry> found = new ArrayList<>();
        try {
            ServiceLoader.load(MigrationRegistry.class, loader).forEach(found::add);
        } catch (ServiceConfigurationError e) {
            throw new MigrationException("a registry of migrations cannot be loaded: " + e.getMessage(), e);
        }
        return merge(found);
    }

    /** Returns one registry for several. */
    static MigrationRegistry merge(List<MigrationRegistry> registries) {
        if (registries.isEmpty()) {
            throw none();
        }
        return registries.size() == 1 ? registries.get(0) : new MergedRegistry(registries);
    }

    private static MigrationException none() {
        return new Explanation("there is no registry of migrations on the classpath")
                .fix("compile the migrations with pawl-processor on the annotation processor path")
                .fix("keep META-INF/services/" + MigrationRegistry.class.getName()
                        + " when jars are merged (shade: ServicesResourceTransformer)")
                .fix("or pass one with Migrator.builder(dataSource).registry(...), or the class loader that has it"
                        + " with classLoader(...)")
                .exception();
    }
}
