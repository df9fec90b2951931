package dev.pawl.processor.schema;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All names that relations and constraints have had so far in a history, in whatever direction it was replayed. A name that
 * is not among them is free, which need not be looked up in each table. It only grows, is shared by all schemas that come
 * from the same empty one, and takes no part in comparing them.
 */
final class UsedNames {

    private final Set<String> relations = new HashSet<>();
    private final Set<String> constraints = new HashSet<>();

    void add(Table table) {
        relations.add(table.name().name());
        relations.addAll(table.indexes().keySet());
        relations.addAll(table.constraints().keySet());
        constraints.addAll(table.constraints().keySet());
        table.columns().values().forEach(this::add);
    }

    boolean mayBeRelation(String name) {
        return relations.contains(name);
    }

    boolean mayBeConstraint(String name) {
        return constraints.contains(name);
    }

    private void add(Column column) {
        String sequence = column.sequence();
        if (sequence != null) {
            relations.add(sequence);
        }
        String notNull = column.notNull();
        if (notNull != null) {
            constraints.add(notNull);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof UsedNames;
    }

    @Override
    public int hashCode() {
        return 1;
    }
}
