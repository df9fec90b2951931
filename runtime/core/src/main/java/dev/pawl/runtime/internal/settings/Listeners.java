package dev.pawl.runtime.internal.settings;

import dev.pawl.runtime.report.MigrationListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.Consumer;

/** Tells all listeners, and the log. What a listener throws stays here. */
public final class Listeners {

    private static final Logger LOGGER = System.getLogger("dev.pawl.runtime");

    private final List<MigrationListener> listeners;

    public Listeners(List<MigrationListener> listeners) {
        this.listeners = List.copyOf(listeners);
    }

    public void tell(Consumer<MigrationListener> event) {
        for (MigrationListener listener : listeners) {
            try {
                event.accept(listener);
            } catch (Exception | LinkageError | AssertionError e) {
                LOGGER.log(Level.WARNING, "a listener failed and is not waited for: " + listener.getClass(), e);
            }
        }
    }
}
