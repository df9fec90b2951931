package dev.pawl.testing;

/** How long a test's database lives. */
public enum Fresh {
    /** Each test method has one of its own. */
    PER_METHOD,
    /** The test methods of a class, and of the classes nested in it, share one. */
    PER_CLASS
}
