package dev.pawl.runtime.internal.run;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.ThreadLocalRandom;

/** Names runners, for people who read the lease and the log: host, process id and a few random digits. */
final class RunnerName {

    /** Looked up when a run first needs it, which a boot with nothing to do does not. */
    private static final String PROCESS = host() + "/" + ProcessHandle.current().pid();

    private RunnerName() {}

    /** Returns another name each time: in containers host and process id are often the same again. */
    static String next() {
        return PROCESS + "/" + Integer.toHexString(ThreadLocalRandom.current().nextInt(0x1000, 0x10000));
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
