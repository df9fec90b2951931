package dev.pawl.processor.rule;

import dev.pawl.processor.change.Change;
import dev.pawl.processor.change.Naming;
import dev.pawl.processor.change.Outcome;
import dev.pawl.processor.change.RoundTrip;
import dev.pawl.processor.diagnostic.Finding;
import dev.pawl.processor.diagnostic.Location;
import dev.pawl.processor.diagnostic.Message;
import dev.pawl.processor.diagnostic.Severity;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.migration.Allowance;
import dev.pawl.processor.migration.Allowance.Scope;
import dev.pawl.processor.migration.WrittenMigration;
import dev.pawl.processor.schema.Before;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Asks all rules about one migration and keeps what they find, but for what the migration allows. */
public final class Inspection {

    private static final List<Rule> MISTAKES =
            Rules.all().stream().filter(rule -> !rule.isHazard()).toList();

    private final WrittenMigration migration;
    private final Map<String, Severity> severities;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<Allowance> used = new HashSet<>();
    /** A baseline runs on fresh databases only, so it can be wrong but not dangerous. */
    private final List<Rule> applicable;

    private final List<Rule> advising;
    private boolean isWholeReplayed = true;

    /**
     * @param migration the migration
     * @param severities what the project has set, by rule id
     */
    public Inspection(WrittenMigration migration, Map<String, Severity> severities) {
        this.migration = migration;
        this.severities = severities;
        this.applicable = migration.baseline() ? MISTAKES : Rules.all();
        this.advising = advising();
    }

    /** Asks about the migration as it was written. */
    public void checkMigration(Collection<WrittenMigration> all) {
        ask(Scope.MIGRATION, (rule, report) -> rule.checkMigration(migration, all, report));
    }

    /**
     * Asks about the names of an operation.
     *
     * @param naming the operation
     * @param isSchemaCertain whether unknown names are mistakes; if not, they may come from what could not be read
     * @return whether they are all right, so that it can be replayed
     */
    public boolean checkNames(Naming naming, boolean isSchemaCertain) {
        int before = findings.size();
        ask(
                scope(naming.before().direction() == Before.Direction.DOWN),
                (rule, report) -> rule.checkNames(naming, report));
        boolean isRight = findings.size() == before && !naming.lacksSomething();
        isWholeReplayed &= isRight;
        if (!isSchemaCertain) {
            findings.subList(before, findings.size()).clear();
        }
        return isRight;
    }

    /** Asks about an operation. */
    public void checkChange(Change change) {
        ask(scope(change.isDown()), (rule, report) -> rule.checkChange(change, report));
    }

    /** Asks about an operation, but only for plain mistakes. */
    public void checkMistakes(Change change) {
        ask(MISTAKES, scope(change.isDown()), (rule, report) -> rule.checkChange(change, report));
    }

    /** Asks about the migration as it was replayed, if all of it could be. */
    public void checkRoundTrip(RoundTrip trip) {
        if (isWholeReplayed) {
            ask(Scope.MIGRATION, (rule, report) -> rule.checkRoundTrip(trip, report));
        }
    }

    /** Asks about what the whole history has left of what an operation did. */
    public void checkOutcome(Change change, Outcome outcome) {
        ask(advising, Scope.UP, (rule, report) -> rule.checkOutcome(change, outcome, report));
    }

    /** Asks about what does not work while contracting migrations wait. */
    public void checkOtherOrder(Rule.OtherOrder order) {
        ask(Scope.UP, (rule, report) -> rule.checkOtherOrder(order, report));
    }

    /** Asks, at the end, about the allowances that nothing made use of. */
    public void checkAllowances() {
        if (isWholeReplayed) {
            List<Allowance> unused = migration.allowances().stream()
                    .filter(allowance -> !used.contains(allowance))
                    .toList();
            ask(Scope.MIGRATION, (rule, report) -> rule.checkAllowances(unused, report));
        }
    }

    /** Whether all of the migration could be replayed, so far as it was read. */
    public boolean isWholeReplayed() {
        return isWholeReplayed;
    }

    /** What was found so far. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    private void ask(Scope scope, BiConsumer<Rule, Findings> question) {
        ask(applicable, scope, question);
    }

    private void ask(List<Rule> rules, Scope scope, BiConsumer<Rule, Findings> question) {
        for (Rule rule : rules) {
            question.accept(rule, (location, message) -> keep(rule, scope, location, message));
        }
    }

    /** Those that somebody wants to hear; what is allowed has to be asked about to know whether it occurs. */
    private List<Rule> advising() {
        return applicable.stream()
                .filter(rule -> severity(rule) != Severity.OFF
                        || migration.allowances().stream()
                                .anyMatch(allowance -> allowance.id().equals(rule.id())))
                .toList();
    }

    private Severity severity(Rule rule) {
        return severities.getOrDefault(rule.id(), rule.severity());
    }

    private void keep(Rule rule, Scope scope, Location location, Message message) {
        if (!rule.isHazard()) {
            findings.add(new Finding(rule.id(), Severity.ERROR, location, message));
        } else if (!isAllowed(rule, scope)) {
            findings.add(new Finding(rule.id(), severity(rule), location, message));
        }
    }

    private boolean isAllowed(Rule rule, Scope scope) {
        List<Allowance> applying = migration.allowances().stream()
                .filter(allowance -> allowance.id().equals(rule.id()))
                .filter(allowance -> allowance.scope() == scope || hasWholeIn(allowance.scope(), scope))
                .toList();
        used.addAll(applying);
        return !applying.isEmpty();
    }

    /** What concerns the migration as a whole may be allowed on either of its methods. */
    private static boolean hasWholeIn(Scope allowed, Scope asked) {
        return allowed == Scope.MIGRATION || asked == Scope.MIGRATION;
    }

    private static Scope scope(boolean isDown) {
        return isDown ? Scope.DOWN : Scope.UP;
    }
}
