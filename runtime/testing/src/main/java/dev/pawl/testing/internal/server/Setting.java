package dev.pawl.testing.internal.server;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A setting of the machine: a system property, or else a variable of the environment. */
public final class Setting {

    private Setting() {}

    /** Returns the value, for example of {@code pawl.test.url} or {@code PAWL_TEST_URL}; null if neither is set. */
    public static @Nullable String of(String property) {
        String value = System.getProperty(property);
        String chosen = value == null ? System.getenv(property.replace('.', '_').toUpperCase(Locale.ROOT)) : value;
        return chosen == null || chosen.isBlank() ? null : chosen;
    }
}
