package dev.pawl.spring;

import java.util.Set;
import org.springframework.boot.sql.init.dependency.AbstractBeansOfTypeDatabaseInitializerDetector;

/** Tells Spring Boot that what uses the database has to wait for Pawl. */
final class MigrationInitializerDetector extends AbstractBeansOfTypeDatabaseInitializerDetector {

    @Override
    protected Set<Class<?>> getDatabaseInitializerBeanTypes() {
        return Set.of(PawlMigrationInitializer.class);
    }

    @Override
    public int getOrder() {
        return 1; // like Flyway: after the detector of scripts, which is 0
    }
}
