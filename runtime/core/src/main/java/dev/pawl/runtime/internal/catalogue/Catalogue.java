package dev.pawl.runtime.internal.catalogue;

import dev.pawl.runtime.internal.jdbc.Session;
import java.util.Set;

/** Stub. */
public final class Catalogue {
    private Catalogue() {}

    /** Stub. */
    public static Set<String> read(Session session, String schema) {
        return Set.of();
    }
}
