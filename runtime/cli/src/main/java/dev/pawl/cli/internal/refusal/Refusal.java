package dev.pawl.cli.internal.refusal;

/** What the command line itself refuses: a line that stands alone, facts, ways out. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;
    private final String reason;
    private final StringBuilder text;

    private Refusal(int exitCode, String reason, String headline) {
        super(headline);
        this.exitCode = exitCode;
        this.reason = reason;
        this.text = new StringBuilder(headline);
    }

    /**
     * Refuses wrong arguments or a wrong configuration.
     *
     * @param headline what is wrong, without a final period
     */
    public static Refusal usage(String headline) {
        return new Refusal(ExitCode.USAGE, "USAGE", headline);
    }

    /**
     * Refuses because the class path has no migrations.
     *
     * @param headline what is wrong, without a final period
     */
    public static Refusal registry(String headline) {
        return new Refusal(ExitCode.USAGE, "REGISTRY", headline);
    }

    /**
     * Reports that a database cannot be used.
     *
     * @param headline what is wrong, without a final period
     */
    public static Refusal database(String headline) {
        return new Refusal(ExitCode.DATABASE, "DATABASE", headline);
    }

    /**
     * Reports that something could not be done.
     *
     * @param headline what is wrong, without a final period
     */
    public static Refusal failed(String headline) {
        return new Refusal(ExitCode.FAILED, "FAILED", headline);
    }

    /**
     * Adds a line that explains.
     *
     * @param detail one line
     */
    public Refusal fact(String detail) {
        text.append("\n  ").append(detail);
        return this;
    }

    /**
     * Adds why a file could not be used.
     *
     * @param cause what was thrown
     */
    public Refusal because(Exception cause) {
        return fact(FileFailure.words(cause));
    }

    /**
     * Adds a way out.
     *
     * @param fix what to do
     */
    public Refusal fix(String fix) {
        return fact("fix: " + fix);
    }

    /** Returns what the process ends with. */
    public int exitCode() {
        return exitCode;
    }

    /** Returns the word for programs. */
    public String reason() {
        return reason;
    }

    /** Returns the line that stands alone, and the others indented below it. */
    public String text() {
        return text.toString();
    }
}
