package dev.pawl.processor;

import dev.pawl.dsl.Phase;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.change.Naming;
import dev.pawl.processor.change.RoundTrip;
import dev.pawl.processor.diagnostic.Finding;
import dev.pawl.processor.migration.WrittenMigration;
import dev.pawl.processor.rule.Inspection;
import dev.pawl.processor.rule.Rule.OtherOrder;
import dev.pawl.processor.schema.Before;
import dev.pawl.processor.schema.Schema;
import dev.pawl.processor.schema.SchemaDifference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Stream;

/**
 * Replays a history that works in version order in the other order in which it may run: all expanding migrations while
 * the contracting ones wait, then those. What has contracted everywhere does not wait any more, nor does anything before
 * it.
 */
final class ExpandFirst {

    /**
     * A history that was replayed.
     *
     * @param obstacles what each migration runs into, if anything
     * @param after the schema to which it leads
     */
    private record Replayed(Map<WrittenMigration, List<Finding>> obstacles, Schema after) {}

    private final Options options;
    private final FrozenHistory frozen;
    private final List<RoundTrip> migrations;

    /**
     * @param migrations all of them, in version order
     */
    ExpandFirst(Options options, FrozenHistory frozen, List<RoundTrip> migrations) {
        this.options = options;
        this.frozen = frozen;
        this.migrations = migrations;
    }

    /**
     * What does not work in the other order, or leads to another schema.
     *
     * @param inVersionOrder the schema to which the history leads in version order
     */
    List<Finding> findings(Schema inVersionOrder) {
        long contracted = options.contracted().version();
        Replayed replayed = replay(contracted, Long.MAX_VALUE);
        if (replayed.obstacles().isEmpty()) {
            return SchemaDifference.between(inVersionOrder, replayed.after()).isEmpty()
                    ? List.of()
                    : otherSchema(contracted);
        }
        List<Finding> findings = new ArrayList<>();
        replayed.obstacles().forEach((migration, obstacles) -> {
            List<WrittenMigration> contractions = inTheWayOf(
                    migration,
                    enough -> !replay(enough, version(migration)).obstacles().containsKey(migration));
            obstacles.forEach(obstacle -> findings.addAll(finding(new OtherOrder(
                    migration, obstacle.location(), obstacle.message().headline(), true, contractions))));
        });
        return findings;
    }

    /** The first migration with which it leads to another schema is an expanding one that runs earlier then. */
    private List<Finding> otherSchema(long contracted) {
        int same = 0;
        int other = migrations.size();
        while (other - same > 1) {
            int middle = (same + other) / 2;
            if (difference(contracted, version(migrations.get(middle - 1))).isEmpty()) {
                same = middle;
            } else {
                other = middle;
            }
        }
        WrittenMigration migration = migrations.get(other - 1).migration();
        long version = version(migration);
        String difference = difference(contracted, version).orElseThrow();
        List<WrittenMigration> contractions =
                inTheWayOf(migration, enough -> difference(enough, version).isEmpty());
        return finding(new OtherOrder(migration, migration.location(), difference, false, contractions));
    }

    private List<Finding> finding(OtherOrder order) {
        Inspection inspection = inspection(order.migration());
        inspection.checkOtherOrder(order);
        return inspection.findings();
    }

    private Inspection inspection(WrittenMigration migration) {
        return new Inspection(migration, options.severities(), frozen.closeness(migration));
    }

    /**
     * The contracting migrations that may wait and stand in the way of one: as few of the first ones as possible, so that
     * it works once they have run everywhere. If it contracts itself, that is true of all up to it, since then it runs in
     * version order. If not, it is at least of all before it, for the same reason.
     */
    private List<WrittenMigration> inTheWayOf(WrittenMigration migration, LongPredicate isEnough) {
        List<WrittenMigration> candidates = migrations.stream()
                .map(RoundTrip::migration)
                .filter(each -> each.phase() == Phase.CONTRACT
                        && version(each) <= version(migration)
                        && !options.contracted().includes(each))
                .toList();
        if (migration.phase() == Phase.CONTRACT) {
            return candidates;
        }
        int enough = candidates.size();
        int tooFew = 0;
        while (enough - tooFew > 1) {
            int middle = (enough + tooFew) / 2;
            if (isEnough.test(version(candidates.get(middle - 1)))) {
                enough = middle;
            } else {
                tooFew = middle;
            }
        }
        return candidates.subList(0, enough);
    }

    /** What is different in the end if only the migrations up to a version run. */
    private Optional<String> difference(long contracted, long last) {
        return SchemaDifference.between(
                        replay(last, last).after(), replay(contracted, last).after())
                .stream()
                .findFirst()
                .map(SchemaDifference::words);
    }

    /**
     * Replays.
     *
     * @param contracted up to which version the contracting migrations do not wait
     * @param last the last version to replay
     */
    private Replayed replay(long contracted, long last) {
        Map<WrittenMigration, List<Finding>> obstacles = new LinkedHashMap<>();
        Schema schema = options.begin(migrations.get(0).before().texts());
        for (RoundTrip trip : inOrder(contracted, last)) {
            WrittenMigration migration = trip.migration();
            // With the names that were chosen in version order, because there is one plan for both.
            for (Change inVersionOrder : trip.up()) {
                Before before = Before.up(schema, version(migration), options.postgres());
                Naming naming = Naming.of(migration, inVersionOrder.written(), before, Set.of());
                Inspection mistakes = inspection(migration);
                if (mistakes.checkNames(naming, true)) {
                    Change change = naming.change();
                    mistakes.checkMistakes(change);
                    schema = change.after();
                }
                if (!mistakes.findings().isEmpty()) {
                    obstacles
                            .computeIfAbsent(migration, any -> new ArrayList<>())
                            .addAll(mistakes.findings());
                }
            }
        }
        return new Replayed(obstacles, schema);
    }

    private List<RoundTrip> inOrder(long contracted, long last) {
        List<RoundTrip> first = migrations.stream()
                .filter(trip -> version(trip) <= Math.min(contracted, last))
                .toList();
        List<RoundTrip> later = migrations.stream()
                .filter(trip -> version(trip) > contracted && version(trip) <= last)
                .toList();
        return Stream.of(first, in(Phase.EXPAND, later), in(Phase.CONTRACT, later))
                .flatMap(List::stream)
                .toList();
    }

    private static List<RoundTrip> in(Phase phase, List<RoundTrip> some) {
        return some.stream().filter(trip -> trip.migration().phase() == phase).toList();
    }

    private static long version(RoundTrip trip) {
        return version(trip.migration());
    }

    private static long version(WrittenMigration migration) {
        return migration.version().value();
    }
}
