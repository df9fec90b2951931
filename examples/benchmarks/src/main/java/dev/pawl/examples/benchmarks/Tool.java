package dev.pawl.examples.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/** What is compared. The tools find their migrations with a class loader, as in a service. */
enum Tool {
    PLAIN("plain JDBC", List.of()),
    PAWL("Pawl", List.of("dev.pawl.runtime.Migrator")),
    FLYWAY(
            "Flyway",
            List.of(
                    "org.flywaydb.core.Flyway",
                    "org.flywaydb.database.postgresql.PostgreSQLDatabaseType",
                    "org.flywaydb.database.cockroachdb.CockroachDBDatabaseType")),
    LIQUIBASE(
            "Liquibase",
            List.of(
                    "liquibase.Liquibase",
                    "org.yaml.snakeyaml.Yaml",
                    "org.apache.commons.collections4.CollectionUtils",
                    "org.apache.commons.io.IOUtils",
                    "org.apache.commons.lang3.StringUtils",
                    "org.apache.commons.text.StringEscapeUtils",
                    "javax.xml.bind.JAXBContext"));

    private final String label;
    private final List<String> classes;

    Tool(String label, List<String> classes) {
        this.label = label;
        this.classes = classes;
    }

    String label() {
        return label;
    }

    /** One class out of each jar that it needs. */
    List<String> classes() {
        return classes;
    }

    /** With its version, unless it is built together with this program. */
    String versionedLabel() {
        return this == FLYWAY || this == LIQUIBASE ? label + " " + ClassPath.version(classes.get(0)) : label;
    }

    /** What a service needs that uses it, but for its own classes. */
    String classPath(Path migrations) {
        return ClassPath.boot(classes, migrations);
    }

    /**
     * Does what is done before a service is ready.
     *
     * @return how many migrations were run
     */
    int boot(DataSource dataSource, ClassLoader migrations) throws Exception {
        // not methods of the constants: making those would need the classes of all the tools
        return switch (this) {
            case PLAIN -> PlainBoot.run(dataSource);
            case PAWL -> PawlBoot.run(dataSource, migrations);
            case FLYWAY -> FlywayBoot.run(dataSource, migrations);
            case LIQUIBASE -> LiquibaseBoot.run(dataSource, migrations);
        };
    }

    /** Times a boot that must find nothing to do. */
    Duration timeIdleBoot(DataSource dataSource, ClassLoader migrations) throws Exception {
        long begin = System.nanoTime();
        int migrated = boot(dataSource, migrations);
        Duration duration = Duration.ofNanos(System.nanoTime() - begin);
        if (migrated != 0) {
            throw new IllegalStateException(migrated + " migrations were pending for " + label);
        }
        return duration;
    }
}
