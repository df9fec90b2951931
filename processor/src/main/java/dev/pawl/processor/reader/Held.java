package dev.pawl.processor.reader;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.processor.effect.Effects;
import dev.pawl.processor.schema.Before;
import dev.pawl.runtime.plan.LockMode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a transaction holds when a statement begins.
 *
 * @param isTransaction whether there is one
 * @param locks the locks on tables that others use for which writers wait, by table
 * @param enumValues the values that were added to enums
 */
public record Held(boolean isTransaction, Map<QualifiedName, LockMode> locks, Set<String> enumValues) {

    /** Nothing, outside any transaction. */
    public static final Held OUTSIDE = new Held(false, Map.of(), Set.of());

    /** Nothing, at the begin of a transaction. */
    public static final Held BEGIN = new Held(true, Map.of(), Set.of());

    /** What it holds behind a deed. */
    public Held after(Deed deed, Before after) {
        String control = deed.facts().stream()
                .filter(fact -> fact.kind() == Fact.Kind.CONTROLS_TRANSACTION)
                .map(Fact::subject)
                .findFirst()
                .orElse("");
        return switch (control) {
            case "BEGIN", "START" -> isTransaction ? this : BEGIN;
            case "COMMIT", "ROLLBACK" -> OUTSIDE;
            default -> isTransaction ? with(deed, after) : this;
        };
    }

    private Held with(Deed deed, Before before) {
        Map<QualifiedName, LockMode> more = new LinkedHashMap<>(locks);
        strongLocks(deed.effects(), before)
                .forEach((table, mode) -> more.merge(table, mode, (a, b) -> a.compareTo(b) > 0 ? a : b));
        Set<String> values = new HashSet<>(enumValues);
        deed.facts().stream()
                .filter(fact -> fact.kind() == Fact.Kind.ADDS_ENUM_VALUE)
                .map(Fact::subject)
                .forEach(values::add);
        return new Held(true, more, Set.copyOf(values));
    }

    /** The locks for which writers wait, on tables that others use. */
    public static Map<QualifiedName, LockMode> strongLocks(Effects effects, Before before) {
        Map<QualifiedName, LockMode> strong = new LinkedHashMap<>(effects.locks());
        strong.entrySet().removeIf(lock -> !lock.getValue().blocksWriters() || !before.isInUse(lock.getKey()));
        return strong;
    }
}
