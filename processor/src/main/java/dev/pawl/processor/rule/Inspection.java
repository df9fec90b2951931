package dev.pawl.processor.rule;

import dev.pawl.dsl.operation.Operation;
import dev.pawl.dsl.operation.RawSql;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.change.Naming;
import dev.pawl.processor.change.Outcome;
import dev.pawl.processor.change.RoundTrip;
import dev.pawl.processor.change.WrittenAct;
import dev.pawl.processor.diagnostic.Finding;
import dev.pawl.processor.diagnostic.Fix;
import dev.pawl.processor.diagnostic.Location;
import dev.pawl.processor.diagnostic.Message;
import dev.pawl.processor.diagnostic.Severity;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.finding.SqlFix;
import dev.pawl.processor.migration.Allowance;
import dev.pawl.processor.migration.Allowance.Scope;
import dev.pawl.processor.migration.Origin;
import dev.pawl.processor.migration.WrittenMigration;
import dev.pawl.processor.migration.WrittenOperation;
import dev.pawl.processor.reader.Act;
import dev.pawl.processor.reader.Fact;
import dev.pawl.processor.schema.Before;
import dev.pawl.processor.schema.Gaps;
import dev.pawl.processor.schema.Mentions;
import dev.pawl.processor.schema.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Asks all rules about one migration and keeps what they find, but for what the migration allows. */
public final class Inspection {

    /** How closely to look at a migration. */
    public enum Closeness {
        /** Ask all rules. */
        JUDGE,
        /** Ask all rules, but only advise. */
        ADVISE,
        /** Ask only for what is needed to replay it. */
        REPLAY
    }

    private static final List<Rule> MISTAKES =
            Rules.all().stream().filter(rule -> !rule.isHazard()).toList();

    private static final List<Rule> NEEDED_TO_REPLAY =
            Rules.all().stream().filter(Rule::isNeededToReplay).toList();

    private static final List<Rule> ONLY_STATEMENT =
            Rules.all().stream().filter(Rule::needsOnlyStatement).toList();

    private static final List<Rule> ALL_BUT_WORK =
            Rules.all().stream().filter(rule -> !(rule instanceof BlockingWork)).toList();

    private final WrittenMigration migration;
    private final Map<String, Severity> severities;
    private final Closeness closeness;
    private final List<Finding> advice = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Set<Allowance> used = new HashSet<>();
    private final Crowd crowd = new Crowd();
    private final List<Change> changes = new ArrayList<>();
    private final List<Rule> mistakes;

    /** A baseline runs on fresh databases only, so it can be wrong but not dangerous. */
    private final List<Rule> applicable;

    private final List<Rule> advising;
    private boolean isWholeReplayed = true;

    /**
     * @param migration the migration
     * @param severities what the project has set, by rule id
     * @param closeness how closely to look
     */
    public Inspection(WrittenMigration migration, Map<String, Severity> severities, Closeness closeness) {
        this.migration = migration;
        this.severities = severities;
        this.closeness = closeness;
        this.mistakes = closeness == Closeness.REPLAY ? NEEDED_TO_REPLAY : MISTAKES;
        this.applicable = migration.baseline() || closeness == Closeness.REPLAY ? mistakes : Rules.all();
        this.advising = advising();
    }

    /** Asks about the migration as it was written. */
    public void checkMigration(List<WrittenMigration> all) {
        ask(Scope.MIGRATION, (rule, report) -> rule.checkMigration(migration, all, report));
    }

    /** Asks about what the lock file says of it. */
    public void checkFrozen(Rule.LockComparison comparison) {
        ask(Scope.MIGRATION, (rule, report) -> rule.checkFrozen(comparison, report));
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

    /** Asks about an operation, and of raw SQL about each statement. */
    public void checkChange(Change change) {
        ask(scope(change.isDown()), (rule, report) -> rule.checkChange(change, report));
        checkActs(change, change.acts(), false);
    }

    /**
     * Asks about the statements of SQL.
     *
     * @param raw the SQL as a whole
     * @param acts what its statements do
     * @param isInFile whether it stands in a file of SQL, and not in a migration
     */
    public void checkActs(Change raw, List<Act> acts, boolean isInFile) {
        Scope scope = scope(raw.isDown());
        // what is frozen has run, whatever a later Pawl reads in it
        for (Act act : closeness == Closeness.REPLAY ? List.<Act>of() : acts) {
            Location location = location(raw, act.position());
            int found = findings.size();
            Optional<Change> change = change(act, location, scope, isInFile);
            boolean isTold = findings.size() > found;
            WrittenAct written = new WrittenAct(act, acts, location, change, isInFile);
            ask(isTold ? ALL_BUT_WORK : applicable, scope, (rule, report) -> rule.checkAct(written, report));
            change.ifPresent(changes::add);
        }
    }

    /** The operations that the statements amount to which were asked about. */
    public List<Change> changes() {
        return changes;
    }

    /** Asks about what files of SQL have left of what one of their statements did. */
    public void checkOutcomeInFile(Change change, Outcome outcome) {
        List<Rule> asked = isPartlyKnown(outcome.end(), change.mentions()) ? ONLY_STATEMENT : advising;
        ask(asked, Scope.UP, (rule, report) -> rule.checkOutcome(change, outcome, inSql(report, Optional.of(change))));
    }

    /** What the operation would do that a statement amounts to; empty if there is none, or something is wrong with it. */
    private Optional<Change> change(Act act, Location location, Scope scope, boolean isInFile) {
        Optional<Operation> operation = act.deed().operation();
        if (operation.isEmpty()) {
            return Optional.empty();
        }
        WrittenOperation written = new WrittenOperation(
                operation.get(), new Origin(location, List.of(new Origin.Value(operation.get(), location))));
        Naming naming = Naming.of(migration, written, act.before(), Set.of());
        List<Rule> asked = isPartlyKnown(naming.before().schema(), naming.mentions())
                ? ONLY_STATEMENT
                : applicable.stream()
                        .filter(rule -> !(rule instanceof NeedlessChange || rule instanceof InvalidIdentifier))
                        .filter(rule ->
                                !(rule instanceof ObjectInUse && act.deed().is(Fact.Kind.CASCADES)))
                        .toList();
        int before = findings.size();
        ask(
                asked,
                scope,
                (rule, report) ->
                        rule.checkNames(naming, isInFile ? inSql(report, Optional.empty()) : inWords(report)));
        if (findings.size() > before || naming.lacksSomething()) {
            return Optional.empty();
        }
        Change change = naming.change();
        ask(
                asked,
                scope,
                (rule, report) ->
                        rule.checkChange(change, isInFile ? inSql(report, Optional.of(change)) : inWords(report)));
        return Optional.of(change);
    }

    private static Location location(Change raw, int position) {
        return raw.operation() instanceof RawSql sql
                ? raw.written().origin().of(sql.sql(), position)
                : raw.locationOf(null);
    }

    /** Code that fits a call of the language does not fit SQL. */
    private static Findings inWords(Findings findings) {
        return (location, message) -> findings.report(
                location,
                new Message(
                        message.headline(),
                        message.why(),
                        Fix.words(message.fix().text())));
    }

    private static Findings inSql(Findings findings, Optional<Change> change) {
        return (location, message) -> findings.report(
                location, new Message(message.headline(), message.why(), SqlFix.of(message.fix(), change)));
    }

    private static boolean isPartlyKnown(Schema schema, Mentions mentions) {
        Gaps gaps = schema.gaps();
        return mentions.tables().stream().anyMatch(gaps::isPartly);
    }

    /** Asks about an operation, but only for plain mistakes. */
    public void checkMistakes(Change change) {
        ask(mistakes, scope(change.isDown()), (rule, report) -> rule.checkChange(change, report));
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

    /** The migration. */
    public WrittenMigration migration() {
        return migration;
    }

    /** Whether all of the migration could be replayed, so far as it was read. */
    public boolean isWholeReplayed() {
        return isWholeReplayed;
    }

    /** What was found so far. */
    public List<Finding> findings() {
        return Stream.of(findings, advice, crowd.findings())
                .flatMap(List::stream)
                .toList();
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
        if (closeness == Closeness.ADVISE && !rule.isNeededToReplay()) {
            advise(rule, scope, location, message);
        } else if (!rule.isHazard()) {
            add(new Finding(rule.id(), Severity.ERROR, location, message));
        } else if (!isAllowed(rule, scope)) {
            add(new Finding(rule.id(), severity(rule), location, message));
        }
    }

    private void add(Finding finding) {
        if (!crowd.takes(finding)) {
            findings.add(finding);
        }
    }

    private void advise(Rule rule, Scope scope, Location location, Message message) {
        if (!rule.isHazard() || !isAllowed(rule, scope)) {
            boolean isOff = rule.isHazard() && severity(rule) == Severity.OFF;
            advice.add(new Finding(rule.id(), isOff ? Severity.OFF : Severity.WARNING, location, message));
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
