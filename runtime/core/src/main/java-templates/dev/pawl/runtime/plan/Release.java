package dev.pawl.runtime.plan;

/** The version of the jar that this stands in. */
public final class Release {

    /** The version, such as {@code 1.2.0}. */
    public static final String VERSION = "${project.version}";

    private Release() {}
}
