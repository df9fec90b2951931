package dev.pawl.processor.rule;

import java.util.List;

/** All rules, in alphabetical order. */
public final class Rules {

    private static final List<Rule> ALL = List.of(new DroppedColumn(), new UnknownTable(), new VolatileDefault());

    private Rules() {}

    /** All rules, in alphabetical order. */
    public static List<Rule> all() {
        return ALL;
    }
}
