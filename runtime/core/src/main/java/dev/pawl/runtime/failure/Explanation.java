package dev.pawl.runtime.failure;

import dev.pawl.runtime.failure.MigrationException.Reason;
import dev.pawl.runtime.setting.Setting;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@link MigrationException} while it is put together: a line that stands alone, facts, ways out. */
public final class Explanation {

    private final Reason reason;
    private final @Nullable Setting setting;
    private final String problem;
    private final List<String> facts = new ArrayList<>();
    private final List<Remedy> remedies = new ArrayList<>();
    private List<Blocker> blockers = List.of();

    public Explanation(Reason reason, String problem) {
        this(reason, null, problem);
    }

    private Explanation(Reason reason, @Nullable Setting setting, String problem) {
        this.reason = reason;
        this.setting = setting;
        this.problem = problem;
    }

    /**
     * A setting that makes no sense.
     *
     * @param problem what is wrong with it, to go behind its name
     */
    public static Explanation of(Setting setting, String problem) {
        return new Explanation(Reason.USAGE, setting, problem);
    }

    /** Adds a fact; further lines of it are indented below the first. */
    public Explanation fact(String fact) {
        facts.add(fact.strip());
        return this;
    }

    /** Adds facts of a kind, of which nobody reads a thousand. */
    public Explanation facts(List<String> all, int shown) {
        all.stream().limit(shown).forEach(this::fact);
        return all.size() > shown ? fact("and " + (all.size() - shown) + " more") : this;
    }

    /** Adds one way out, in words. */
    public Explanation fix(String advice) {
        return fix(Remedy.advice(advice));
    }

    /** Adds one way out, made of these parts. */
    public Explanation fix(Remedy... parts) {
        remedies.add(Remedy.sentence(parts));
        return this;
    }

    /** Adds ways out. */
    public Explanation fixes(List<Remedy> ways) {
        remedies.addAll(ways);
        return this;
    }

    /** Adds whose locks are in the way. */
    public Explanation blockers(List<Blocker> inTheWay) {
        blockers = inTheWay;
        inTheWay.forEach(blocker -> fact("blocked by " + blocker));
        return this;
    }

    Reason reason() {
        return reason;
    }

    @Nullable
    Setting setting() {
        return setting;
    }

    public List<String> facts() {
        return facts;
    }

    List<Remedy> remedies() {
        return remedies;
    }

    public List<Blocker> blockers() {
        return blockers;
    }

    String problem(Vocabulary vocabulary) {
        return setting == null ? problem : vocabulary.setting(setting, null) + " " + problem;
    }

    /** What the history keeps, which whoever reads it may read with another tool. */
    public String recorded() {
        return text(
                problem(Vocabulary.JAVA),
                facts,
                remedies.stream().filter(Remedy::isTheSameEverywhere).toList(),
                Vocabulary.JAVA);
    }

    public MigrationException exception() {
        return new MigrationException(this, null);
    }

    public MigrationException exception(SQLException cause) {
        return new MigrationException(this, Secrets.removedFrom(cause));
    }

    /** With a cause that holds no secrets. */
    public MigrationException exceptionOf(Throwable cause) {
        return new MigrationException(this, cause);
    }

    static String text(String problem, List<String> facts, List<Remedy> remedies, Vocabulary vocabulary) {
        StringBuilder text = new StringBuilder(problem);
        facts.forEach(fact -> text.append("\n  ").append(fact.replace("\n", "\n    ")));
        remedies.forEach(remedy ->
                text.append("\n  fix: ").append(remedy.in(vocabulary).strip().replace("\n", "\n    ")));
        return text.toString();
    }
}
