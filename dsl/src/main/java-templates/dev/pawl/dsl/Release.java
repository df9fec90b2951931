package dev.pawl.dsl;

/** The version of this jar, for the processor, which has to be of the same one. */
final class Release {

    static final String VERSION = "${project.version}";

    private Release() {}
}
