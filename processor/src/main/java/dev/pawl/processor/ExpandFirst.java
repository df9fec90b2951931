package dev.pawl.processor;

import dev.pawl.dsl.Phase;
import dev.pawl.processor.diagnostic.Finding;
import dev.pawl.processor.migration.WrittenMigration;
import dev.pawl.processor.migration.WrittenOperation;
import dev.pawl.processor.operation.Before;
import dev.pawl.processor.operation.Before.Direction;
import dev.pawl.processor.operation.Naming;
import dev.pawl.processor.rule.Inspection;
import dev.pawl.processor.rule.Rule.OtherOrder;
import dev.pawl.processor.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Replays a history that works in version order in the other order in which it may run: all expanding migrations while
 * the contracting ones wait, then those. What has contracted everywhere does not wait any more, nor does anything before
 * it.
 */
final class ExpandFirst {

    private final Options options;
    private final List<WrittenMigration> migrations;

    /**
     * @param migrations all of them, in version order
     */
    ExpandFirst(Options options, List<WrittenMigration> migrations) {
        this.options = options;
        this.migrations = migrations;
    }

    /** What does not work in the other order. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        obstacles(options.contracted().version(), Long.MAX_VALUE).forEach((migration, obstacles) -> {
            List<WrittenMigration> contractions = contractionsInTheWayOf(migration);
            Inspection inspection = new Inspection(migration, options.severities());
            obstacles.forEach(
                    obstacle -> inspection.checkOtherOrder(new OtherOrder(migration, obstacle, contractions)));
            findings.addAll(inspection.findings());
        });
        return findings;
    }

    /**
     * The contracting migrations that may wait and stand in the way of one: as few of the first ones as possible, so that
     * it works once they have run everywhere. If it contracts itself, that is true of all up to it, since then it runs in
     * version order. If not, it is at least of all before it, for the same reason.
     */
    private List<WrittenMigration> contractionsInTheWayOf(WrittenMigration migration) {
        long last = migration.version().value();
        List<WrittenMigration> candidates = migrations.stream()
                .filter(each -> each.phase() == Phase.CONTRACT
                        && each.version().value() <= last
                        && !options.contracted().includes(each))
                .toList();
        if (migration.phase() == Phase.CONTRACT) {
            return candidates;
        }
        int enough = candidates.size();
        int tooFew = 0;
        while (enough - tooFew > 1) {
            int middle = (enough + tooFew) / 2;
            long contracted = candidates.get(middle - 1).version().value();
            if (obstacles(contracted, last).containsKey(migration)) {
                tooFew = middle;
            } else {
                enough = middle;
            }
        }
        return candidates.subList(0, enough);
    }

    /**
     * Replays.
     *
     * @param contracted up to which version the contracting migrations do not wait
     * @param last the last version to replay
     * @return what each migration runs into, if anything
     */
    private Map<WrittenMigration, List<Finding>> obstacles(long contracted, long last) {
        Map<WrittenMigration, List<Finding>> obstacles = new LinkedHashMap<>();
        Schema schema = Schema.empty();
        for (WrittenMigration migration : inOrder(contracted, last)) {
            for (WrittenOperation written :
                    migration.up().map(up -> up.operations()).orElse(List.of())) {
                Before before = new Before(schema, migration.version().value(), Direction.UP, options.postgres());
                Naming naming = Naming.of(migration, written, before, Set.of());
                Inspection names = new Inspection(migration, options.severities());
                if (names.checkNames(naming, true)) {
                    schema = naming.change().after();
                } else {
                    obstacles
                            .computeIfAbsent(migration, any -> new ArrayList<>())
                            .addAll(names.findings());
                }
            }
        }
        return obstacles;
    }

    private List<WrittenMigration> inOrder(long contracted, long last) {
        List<WrittenMigration> first = migrations.stream()
                .filter(migration -> migration.version().value() <= contracted)
                .toList();
        List<WrittenMigration> later = migrations.stream()
                .filter(migration -> migration.version().value() > contracted
                        && migration.version().value() <= last)
                .toList();
        return Stream.of(first, in(Phase.EXPAND, later), in(Phase.CONTRACT, later))
                .flatMap(List::stream)
                .toList();
    }

    private static List<WrittenMigration> in(Phase phase, List<WrittenMigration> some) {
        return some.stream().filter(migration -> migration.phase() == phase).toList();
    }
}
