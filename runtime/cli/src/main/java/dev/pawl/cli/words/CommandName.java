package dev.pawl.cli.words;

import java.util.Locale;

/** The commands that messages name. */
public enum CommandName {
    /** {@code pawl status}. */
    STATUS,
    /** {@code pawl plan}. */
    PLAN,
    /** {@code pawl up}. */
    UP,
    /** {@code pawl contract}. */
    CONTRACT,
    /** {@code pawl down}. */
    DOWN,
    /** {@code pawl validate}. */
    VALIDATE,
    /** {@code pawl resolve}. */
    RESOLVE,
    /** {@code pawl baseline}. */
    BASELINE,
    /** {@code pawl new}. */
    NEW,
    /** {@code pawl freeze}. */
    FREEZE,
    /** {@code pawl explain}. */
    EXPLAIN,
    /** {@code pawl blockers}. */
    BLOCKERS,
    /** {@code pawl fleet up}. */
    FLEET_UP,
    /** {@code pawl fleet contract}. */
    FLEET_CONTRACT;

    /** Returns it as one types it behind {@code pawl}. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
