package dev.pawl.spring;

import java.util.function.IntConsumer;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationListener;

/** Exits with code 0 before any runner of the application runs. Had the migrations failed, nobody would come here. */
final class ExitAfterMigration implements ApplicationListener<ApplicationStartedEvent> {

    private static final Log LOG = LogFactory.getLog(ExitAfterMigration.class);

    private final IntConsumer exit;

    ExitAfterMigration(IntConsumer exit) {
        this.exit = exit;
    }

    @Override
    public void onApplicationEvent(ApplicationStartedEvent event) {
        LOG.info("exits, as pawl.exit-after-migration says");
        exit.accept(SpringApplication.exit(event.getApplicationContext()));
    }
}
