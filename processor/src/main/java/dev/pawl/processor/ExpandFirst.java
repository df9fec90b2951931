package dev.pawl.processor;

import dev.pawl.dsl.Phase;
import dev.pawl.processor.diagnostic.Finding;
import dev.pawl.processor.generate.AcceptedMigration;
import dev.pawl.processor.migration.WrittenMigration;
import dev.pawl.processor.migration.WrittenOperation;
import dev.pawl.processor.operation.Before;
import dev.pawl.processor.operation.Change;
import dev.pawl.processor.operation.Naming;
import dev.pawl.processor.rule.Inspection;
import dev.pawl.processor.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Replays a history that works in version order in the other order in which it may run: all expanding migrations while
 * the contracting ones wait, then those.
 */
final class ExpandFirst {

    private final Options options;
    private final List<Finding> findings = new ArrayList<>();
    private Schema schema = Schema.empty();

    ExpandFirst(Options options) {
        this.options = options;
    }

    /**
     * Replays migrations.
     *
     * @param migrations all of them, in version order
     * @return what does not work in the other order
     */
    List<Finding> run(List<AcceptedMigration> migrations) {
        Stream.of(Phase.EXPAND, Phase.CONTRACT)
                .flatMap(phase -> migrations.stream()
                        .filter(accepted -> accepted.migration().phase() == phase))
                .forEach(this::replay);
        return findings;
    }

    /** With the names that were chosen in version order, because there is one plan for both. */
    private void replay(AcceptedMigration accepted) {
        accepted.up().forEach(change -> replay(accepted.migration(), change.written()));
    }

    private void replay(WrittenMigration migration, WrittenOperation written) {
        Before before = Before.up(schema, migration.version().value(), options.postgres());
        Naming naming = Naming.of(migration, written, before, Set.of());
        Inspection mistakes = new Inspection(migration, options.severities());
        if (mistakes.checkNames(naming, true)) {
            Change change = naming.change();
            mistakes.checkMistakes(change);
            schema = change.after();
        }
        Inspection inspection = new Inspection(migration, options.severities());
        mistakes.findings().forEach(inspection::checkOtherOrder);
        findings.addAll(inspection.findings());
    }
}
