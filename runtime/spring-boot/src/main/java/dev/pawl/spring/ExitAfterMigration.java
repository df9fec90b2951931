package dev.pawl.spring;

import java.util.function.IntConsumer;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.beans.factory.BeanFactoryInitializer;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/**
 * Migrates before any other bean of the application is made, and exits with code 0. If it fails the application cannot
 * start, as ever.
 */
final class ExitAfterMigration implements BeanFactoryInitializer<ConfigurableListableBeanFactory> {

    private static final Log LOG = LogFactory.getLog(ExitAfterMigration.class);

    private final PawlProperties properties;
    private final IntConsumer exit;

    ExitAfterMigration(PawlProperties properties, IntConsumer exit) {
        this.properties = properties;
        this.exit = exit;
    }

    @Override
    public void initialize(ConfigurableListableBeanFactory beans) {
        if (properties.isExitAfterMigration()) {
            beans.getBeansOfType(PawlMigrationInitializer.class, true, false);
            LOG.info("exits, as pawl.exit-after-migration says");
            // not closing the context, which would make the beans that listen to that
            beans.destroySingletons();
            exit.accept(0);
        }
    }
}
