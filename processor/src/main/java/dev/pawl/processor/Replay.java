package dev.pawl.processor;

import dev.pawl.dsl.Phase;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.change.Naming;
import dev.pawl.processor.change.Outcome;
import dev.pawl.processor.change.RoundTrip;
import dev.pawl.processor.diagnostic.Finding;
import dev.pawl.processor.diagnostic.Severity;
import dev.pawl.processor.migration.Body;
import dev.pawl.processor.migration.WrittenMigration;
import dev.pawl.processor.migration.WrittenOperation;
import dev.pawl.processor.plan.WayBack;
import dev.pawl.processor.rule.Inspection;
import dev.pawl.processor.rule.Rule.LockComparison;
import dev.pawl.processor.schema.Before;
import dev.pawl.processor.schema.Mention;
import dev.pawl.processor.schema.Schema;
import dev.pawl.processor.sql.SqlTexts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Replays migrations in version order onto the schema model and has the rules look at each of them. */
final class Replay {

    private final Options options;
    private final FrozenHistory frozen;
    private final List<Finding> findings = new ArrayList<>();
    private final List<RoundTrip> trips = new ArrayList<>();
    private final Set<Mention> doubtful = new HashSet<>();
    private Schema schema;

    /** A migration that could not be read may have done anything, so unknown names say nothing from there on. */
    private boolean isSchemaCertain;

    Replay(Options options, FrozenHistory frozen, SqlTexts texts, boolean isWhole) {
        this.isSchemaCertain = isWhole;
        this.options = options;
        this.frozen = frozen;
        this.schema = options.begin(texts);
    }

    /**
     * Replays migrations.
     *
     * @param migrations all of them, in version order
     */
    void run(List<WrittenMigration> migrations) {
        List<Inspection> inspections = new ArrayList<>();
        for (WrittenMigration migration : migrations) {
            Inspection inspection = new Inspection(migration, options.severities(), frozen.closeness(migration));
            inspections.add(inspection);
            if (migration.isSource()) {
                inspection.checkMigration(migrations);
            }
            isSchemaCertain &= migration.isComplete() && !frozen.missesBefore(migration);
            RoundTrip trip = replay(migration, inspection);
            if (migration.isComplete()) {
                inspection.checkRoundTrip(trip);
            }
            compare(trip, inspection);
            trips.add(trip);
            schema = trip.after();
        }
        if (isSchemaCertain && inspections.stream().allMatch(Inspection::isWholeReplayed)) {
            checkOutcome(inspections);
        }
        inspections.forEach(inspection -> findings.addAll(Misfits.of(inspection)));
        if (isFreeOfErrors() && isSchemaCertain && hasSeveralOrders(migrations)) {
            findings.addAll(new ExpandFirst(options, frozen, trips).findings(schema));
        }
    }

    /** After a frozen migration that was edited, unknown names say nothing: they may be what it made before. */
    private void compare(RoundTrip trip, Inspection inspection) {
        boolean isWhole = trip.migration().isComplete() && inspection.isWholeReplayed();
        LockComparison comparison = frozen.comparison(trip, isWhole);
        inspection.checkFrozen(comparison);
        isSchemaCertain &= !comparison.isEdited();
    }

    /** Allowances may be for what only the end of the history shows. */
    private void checkOutcome(List<Inspection> inspections) {
        List<Change> history =
                trips.stream().flatMap(trip -> trip.up().stream()).toList();
        Iterator<Outcome> outcomes = Outcome.of(history, schema).iterator();
        for (int i = 0; i < inspections.size(); i++) {
            Inspection inspection = inspections.get(i);
            trips.get(i).up().forEach(change -> inspection.checkOutcome(change, outcomes.next()));
            inspection.checkAllowances();
        }
    }

    /** What the rules found, in the order of the migrations. */
    List<Finding> findings() {
        return findings;
    }

    /** What the migrations do; meaningful only when there is no error among the findings. */
    List<RoundTrip> trips() {
        return trips;
    }

    /** What the project takes for less than an error is replayed all the same. */
    private boolean isFreeOfErrors() {
        return findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
    }

    private boolean hasSeveralOrders(List<WrittenMigration> migrations) {
        return migrations.stream()
                .anyMatch(migration -> migration.phase() == Phase.CONTRACT
                        && !options.contracted().includes(migration));
    }

    private RoundTrip replay(WrittenMigration migration, Inspection inspection) {
        Schema before = schema;
        List<Change> up = replay(migration, migration.up(), up(migration), inspection);
        Schema after = up.isEmpty() ? before : up.get(up.size() - 1).after();
        List<Change> down = migration.down().isPresent()
                ? replay(migration, migration.down(), down(migration, after), inspection)
                : WayBack.from(up);
        return new RoundTrip(migration, before, up, down, migration.down().isPresent());
    }

    private List<Change> replay(WrittenMigration migration, Optional<Body> body, Before from, Inspection inspection) {
        Before state = from;
        List<Change> changes = new ArrayList<>();
        for (WrittenOperation written : body.map(Body::operations).orElse(List.of())) {
            Naming naming = Naming.of(migration, written, state, doubtful);
            if (inspection.checkNames(naming, isSchemaCertain)) {
                Change change = naming.change();
                inspection.checkChange(change);
                changes.add(change);
                state = state.with(change.after());
            } else {
                doubtful.addAll(naming.mentions().made());
                naming.unknownSchemas().forEach(unknown -> doubtful.add(Mention.ofSchema(unknown)));
            }
        }
        return changes;
    }

    private Before up(WrittenMigration migration) {
        return Before.up(schema, migration.version().value(), options.postgres());
    }

    private Before down(WrittenMigration migration, Schema after) {
        return Before.down(after, migration.version().value(), options.postgres(), schema);
    }
}
