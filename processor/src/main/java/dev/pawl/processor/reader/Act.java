package dev.pawl.processor.reader;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.processor.schema.Before;
import dev.pawl.processor.schema.ObjectKey;
import dev.pawl.processor.schema.Schema;
import dev.pawl.runtime.plan.LockMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A deed in its place.
 *
 * @param deed what is done
 * @param position where the statement begins in the text
 * @param sql the statement
 * @param before the state of things before it
 * @param after what exists afterwards
 * @param held what the transaction holds when it begins
 * @param constants the texts that are written out in it
 */
public record Act(Deed deed, int position, String sql, Before before, Schema after, Held held, Set<String> constants) {

    /** The same while what others lock is locked too. */
    public Act holdingAlso(List<Act> others) {
        Map<QualifiedName, LockMode> locks = new LinkedHashMap<>(held.locks());
        others.forEach(other -> Held.strongLocks(other.deed().effects(), before)
                .forEach((table, mode) -> locks.merge(table, mode, (a, b) -> a.compareTo(b) > 0 ? a : b)));
        return new Act(
                deed,
                position,
                sql,
                before,
                after,
                new Held(held.isTransaction(), locks, held.enumValues()),
                constants);
    }

    /**
     * Whether it makes an object.
     *
     * @param object what it is, and what it is called
     */
    public boolean makes(ObjectKey object) {
        return after.find(object).isPresent() && before.schema().find(object).isEmpty();
    }
}
