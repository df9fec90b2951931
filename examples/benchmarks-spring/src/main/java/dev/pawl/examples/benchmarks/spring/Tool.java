package dev.pawl.examples.benchmarks.spring;

import java.util.List;

/** What migrates; the others are on the class path too and turned off. */
enum Tool {
    NONE("no migrations", "none"),
    PAWL("Pawl", "pawl.enabled"),
    FLYWAY("Flyway 12.4.0", "spring.flyway.enabled"),
    LIQUIBASE("Liquibase 5.0.4", "spring.liquibase.enabled");

    final String title;
    private final String property;

    Tool(String title, String property) {
        this.title = title;
        this.property = property;
    }

    /** The arguments that turn it on and the others off. */
    List<String> arguments() {
        return List.of(values()).stream()
                .filter(tool -> tool != NONE)
                .map(tool -> "--" + tool.property + "=" + (tool == this))
                .toList();
    }
}
