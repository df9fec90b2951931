package dev.pawl.cli.internal.terminal;

/** The few colours that mean something here. */
public enum Colour {
    /** As it should be. */
    GREEN("32"),
    /** Waits for something. */
    YELLOW("33"),
    /** Needs somebody. */
    RED("31"),
    /** Less important. */
    FAINT("2"),
    /** More important. */
    BOLD("1");

    private final String code;

    Colour(String code) {
        this.code = code;
    }

    String of(String text) {
        return "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
