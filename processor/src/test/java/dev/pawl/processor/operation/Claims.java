package dev.pawl.processor.operation;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.processor.effect.Effects;
import dev.pawl.processor.effect.Effects.Failure;
import dev.pawl.processor.schema.Before;
import dev.pawl.runtime.plan.LockMode;
import dev.pawl.runtime.plan.Work;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The effects of a statement in the terms of what can be observed, for tables that others use. */
public final class Claims {

    private Claims() {}

    public static Observation of(Effects effects, Before before) {
        Set<String> rewritten = tables(effects, Work.Kind.REWRITE);
        Set<String> indexed = tables(effects, Work.Kind.INDEX_BUILD);
        Set<String> scanned = Stream.of(Work.Kind.values())
                .flatMap(kind -> tables(effects, kind).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        indexed.removeAll(rewritten);
        // the first row ends it
        effects.failures().stream()
                .filter(failure -> failure.cause() == Failure.Cause.ANY_ROW)
                .forEach(failure -> scanned.add(failure.table().toString()));
        return inUse(new Observation(named(effects.locks()), rewritten, indexed, scanned), before);
    }

    static Map<String, LockMode> named(Map<QualifiedName, LockMode> locks) {
        Map<String, LockMode> named = new TreeMap<>();
        locks.forEach((table, mode) -> named.put(table.toString(), mode));
        return named;
    }

    public static Observation inUse(Observation observation, Before before) {
        Predicate<String> inUse = before.schema().tables().keySet().stream()
                .filter(before::isInUse)
                .map(QualifiedName::toString)
                .collect(Collectors.toSet())::contains;
        Map<String, LockMode> locks = new TreeMap<>(observation.locks());
        locks.keySet().removeIf(inUse.negate());
        return new Observation(
                locks,
                kept(observation.rewritten(), inUse),
                kept(observation.indexed(), inUse),
                kept(observation.scanned(), inUse));
    }

    private static Set<String> tables(Effects effects, Work.Kind kind) {
        return effects.work().stream()
                .filter(work -> work.kind() == kind)
                .map(work -> work.table().toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> kept(Set<String> tables, Predicate<String> condition) {
        return tables.stream().filter(condition).collect(Collectors.toCollection(TreeSet::new));
    }
}
