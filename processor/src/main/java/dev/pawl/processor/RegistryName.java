package dev.pawl.processor;

import dev.pawl.processor.migration.WrittenMigration;
import java.util.List;

/** Chooses the name of the registry: the package that all migrations share, or else that of the first. */
final class RegistryName {

    private static final String SIMPLE_NAME = "GeneratedMigrationRegistry";

    private RegistryName() {}

    static String of(List<WrittenMigration> migrations) {
        List<String> packages =
                migrations.stream().map(RegistryName::packageOf).distinct().toList();
        String shared = packages.stream().reduce(RegistryName::sharedPrefix).orElse("");
        String chosen = shared.isEmpty() ? packages.get(0) : shared;
        return chosen.isEmpty() ? SIMPLE_NAME : chosen + "." + SIMPLE_NAME;
    }

    private static String packageOf(WrittenMigration migration) {
        String name = migration.qualifiedName();
        int end = name.lastIndexOf('.');
        return end < 0 ? "" : name.substring(0, end);
    }

    private static String sharedPrefix(String left, String right) {
        String prefix = left;
        while (!(right + ".").startsWith(prefix + ".")) {
            int end = prefix.lastIndexOf('.');
            if (end < 0) {
                return "";
            }
            prefix = prefix.substring(0, end);
        }
        return prefix;
    }
}
