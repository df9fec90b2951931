/** PostgreSQL's own parser, and its trees as values. */
module dev.pawl.grammar {
    requires com.dylibso.chicory.runtime;
    requires static org.jspecify;

    exports dev.pawl.grammar;
}
