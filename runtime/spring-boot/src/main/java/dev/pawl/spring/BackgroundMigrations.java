package dev.pawl.spring;

import dev.pawl.spring.PawlProperties.BackgroundFailure;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;

/** Migrates on threads of its own while the application starts, and says when all of that is done. */
final class BackgroundMigrations implements ApplicationListener<ApplicationReadyEvent>, DisposableBean {

    private static final Log LOG = LogFactory.getLog(BackgroundMigrations.class);
    private static final long LONGEST_GOODBYE = 10_000;

    private final ConfigurableApplicationContext context;
    private final BackgroundFailure onFailure;
    private final IntConsumer exit;
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    /** One for the start of the application itself: it is not ready either. */
    private final AtomicInteger unfinished = new AtomicInteger(1);

    private volatile boolean closing;

    BackgroundMigrations(ConfigurableApplicationContext context, BackgroundFailure onFailure, IntConsumer exit) {
        this.context = context;
        this.onFailure = onFailure;
        this.exit = exit;
    }

    void start(String instance, Runnable boot) {
        unfinished.incrementAndGet();
        Thread thread = new Thread(() -> run(instance, boot), "pawl-" + instance);
        threads.add(thread);
        thread.start();
    }

    /** Whether the application has started and everything is migrated. */
    boolean areDone() {
        return unfinished.get() == 0;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        if (event.getApplicationContext() == context) {
            oneIsDone();
        }
    }

    private void run(String instance, Runnable boot) {
        try {
            boot.run();
            oneIsDone();
        } catch (RuntimeException e) {
            fail(instance, e);
        }
    }

    private void oneIsDone() {
        if (unfinished.decrementAndGet() == 0 && context.isActive()) {
            AvailabilityChangeEvent.publish(context, this, ReadinessState.ACCEPTING_TRAFFIC);
        }
    }

    private void fail(String instance, RuntimeException failure) {
        if (closing) {
            return;
        }
        boolean exits = onFailure == BackgroundFailure.EXIT;
        LOG.error("migrating in the background failed; the application "
                + (exits ? "exits" : "stays unready")
                + "\n" + new SpringWords(instance).message(failure));
        if (exits) {
            // not on this thread, which closing the context waits for
            new Thread(() -> exit.accept(SpringApplication.exit(context, () -> 1)), "pawl-exit").start();
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        closing = true;
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            thread.join(LONGEST_GOODBYE);
        }
    }
}
