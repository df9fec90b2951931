package dev.pawl.processor.migration;

/** How a migration came into a compilation. */
public enum Provenance {
    /** Its source is compiled. */
    SOURCE,
    /** It was compiled earlier into the same output. */
    EARLIER,
    /** Another module has it. */
    OTHER_MODULE
}
