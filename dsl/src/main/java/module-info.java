/** What migrations are written in. Needed to compile them; nothing of it is used when they run. */
module dev.pawl.dsl {
    requires static org.jspecify;

    exports dev.pawl.dsl;
}
