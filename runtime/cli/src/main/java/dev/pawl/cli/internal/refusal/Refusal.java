package dev.pawl.cli.internal.refusal;

import dev.pawl.cli.words.CommandLineDialect;
import dev.pawl.cli.words.Phrase;
import java.util.ArrayList;
import java.util.List;

/** What the command line itself refuses: a line that stands alone, facts, ways out. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;
    private final String reason;
    private final transient Phrase problem;
    private final transient List<String> facts = new ArrayList<>();
    private final transient List<Phrase> fixes = new ArrayList<>();

    private Refusal(int exitCode, String reason, Phrase... problem) {
        super(Phrase.of(problem).in(CommandLineDialect.COMMAND_LINE));
        this.exitCode = exitCode;
        this.reason = reason;
        this.problem = Phrase.of(problem);
    }

    /**
     * Refuses wrong arguments or a wrong configuration.
     *
     * @param problem what is wrong, without a final period
     */
    public static Refusal usage(String problem) {
        return usage(Phrase.text(problem));
    }

    /**
     * Refuses wrong arguments or a wrong configuration.
     *
     * @param problem what is wrong, without a final period, in parts that are put together as they are
     */
    public static Refusal usage(Phrase... problem) {
        return new Refusal(ExitCode.USAGE, "USAGE", problem);
    }

    /**
     * Refuses because the class path has no migrations.
     *
     * @param problem what is wrong, without a final period
     */
    public static Refusal registry(String problem) {
        return new Refusal(ExitCode.USAGE, "REGISTRY", Phrase.text(problem));
    }

    /**
     * Refuses because migrations are not what they were.
     *
     * @param problem what is wrong, without a final period
     */
    public static Refusal history(String problem) {
        return new Refusal(ExitCode.CHANGED, "HISTORY", Phrase.text(problem));
    }

    /**
     * Reports that a database cannot be used.
     *
     * @param problem what is wrong, without a final period
     */
    public static Refusal database(String problem) {
        return new Refusal(ExitCode.DATABASE, "DATABASE", Phrase.text(problem));
    }

    /**
     * Reports that something could not be done.
     *
     * @param problem what is wrong, without a final period
     */
    public static Refusal failed(String problem) {
        return new Refusal(ExitCode.FAILED, "FAILED", Phrase.text(problem));
    }

    /**
     * Adds a line that explains.
     *
     * @param detail one line
     */
    public Refusal fact(String detail) {
        facts.add(detail);
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
        return fix(Phrase.text(fix));
    }

    /**
     * Adds a way out.
     *
     * @param fix what to do, in parts that are put together as they are
     */
    public Refusal fix(Phrase... fix) {
        fixes.add(Phrase.of(fix));
        return this;
    }

    /** Returns what the process ends with. */
    public int exitCode() {
        return exitCode;
    }

    /** Returns the word for programs. */
    public String reason() {
        return reason;
    }

    /** Returns what is wrong, in one line that stands alone. */
    public Phrase problem() {
        return problem;
    }

    /** Returns what else is known. */
    public List<String> facts() {
        return List.copyOf(facts);
    }

    /** Returns the ways out. */
    public List<Phrase> fixes() {
        return List.copyOf(fixes);
    }
}
