package dev.pawl.runtime;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Names this process for people who read the lease and the log: host and process id. */
final class RunnerName {

    /** Looked up when a run first needs it, which a boot with nothing to do does not. */
    private static final String NAME = host() + "/" + ProcessHandle.current().pid();

    private RunnerName() {}

    static String get() {
        return NAME;
    }

    private static String host() {
        String container = System.getenv("HOSTNAME");
        if (container != null && !container.isBlank()) {
            return container;
        }
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "unknown-host";
        }
    }
}
