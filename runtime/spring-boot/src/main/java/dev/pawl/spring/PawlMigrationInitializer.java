package dev.pawl.spring;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;

/**
 * Migrates when it is initialized. What uses the database depends on it, see {@link
 * org.springframework.boot.sql.init.dependency.DatabaseInitializerDetector}.
 */
public final class PawlMigrationInitializer implements InitializingBean, Ordered {

    private final PawlInstance instance;
    private final PawlProperties properties;
    private final ObjectProvider<PawlMigrationStrategy> strategy;
    private final ObjectProvider<BackgroundMigrations> background;
    private int order;

    PawlMigrationInitializer(
            PawlInstance instance,
            PawlProperties properties,
            ObjectProvider<PawlMigrationStrategy> strategy,
            ObjectProvider<BackgroundMigrations> background) {
        this.instance = instance;
        this.properties = properties;
        this.strategy = strategy;
        this.background = background;
    }

    @Override
    public void afterPropertiesSet() {
        Runnable boot = () -> instance.boot(strategy.getIfAvailable());
        BackgroundMigrations later = properties.isExitAfterMigration() ? null : background.getIfAvailable();
        if (later == null) {
            boot.run();
        } else {
            later.start(instance.name(), boot);
        }
    }

    @Override
    public int getOrder() {
        return order;
    }

    /** Sets the order among what initializes the database. */
    public void setOrder(int order) {
        this.order = order;
    }
}
