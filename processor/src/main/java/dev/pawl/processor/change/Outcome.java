package dev.pawl.processor.change;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.operation.RenameColumn;
import dev.pawl.dsl.operation.RenameTable;
import dev.pawl.processor.schema.Column;
import dev.pawl.processor.schema.Schema;
import dev.pawl.processor.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** What the rest of the history makes of things as one change leaves them. */
public final class Outcome {

    private final History history;
    private final int position;

    private Outcome(History history, int position) {
        this.history = history;
        this.position = position;
    }

    /**
     * All changes.
     *
     * @param changes in order
     * @param touching which of them have to do with a table, by the name that it has then
     * @param end what exists after the last one
     */
    private record History(List<Change> changes, Map<QualifiedName, NavigableSet<Integer>> touching, Schema end) {

        @Nullable
        Integer next(QualifiedName table, int position) {
            NavigableSet<Integer> positions = touching.get(table);
            return positions == null ? null : positions.higher(position);
        }
    }

    /**
     * What becomes of each of some changes.
     *
     * @param changes all changes in order
     * @param end what exists after the last one
     */
    public static List<Outcome> of(List<Change> changes, Schema end) {
        Map<QualifiedName, NavigableSet<Integer>> touching = new HashMap<>();
        List<Outcome> outcomes = new ArrayList<>();
        History history = new History(changes, touching, end);
        for (int i = 0; i < changes.size(); i++) {
            for (QualifiedName table : changes.get(i).mentions().tables()) {
                touching.computeIfAbsent(table, name -> new TreeSet<>()).add(i);
            }
            outcomes.add(new Outcome(history, i));
        }
        return outcomes;
    }

    /** Everything, as it is in the end. */
    public Schema end() {
        return history.end();
    }

    /**
     * Whether something stays so for good. A table may get another name meanwhile.
     *
     * @param table the name of a table after the change
     * @param condition what is so of it after the change
     */
    public boolean lasts(QualifiedName table, BiPredicate<Schema, Table> condition) {
        return lasts(table, null, (schema, found, column) -> condition.test(schema, found));
    }

    /**
     * Whether something stays so for good. The column and its table may get other names meanwhile.
     *
     * @param table the name of a table after the change
     * @param column the name of a column of it
     * @param condition what is so of the column after the change
     */
    public boolean lasts(QualifiedName table, String column, BiPredicate<Table, Column> condition) {
        return lasts(
                table,
                column,
                (schema, found, name) -> Optional.ofNullable(found.columns().get(name))
                        .filter(each -> condition.test(found, each))
                        .isPresent());
    }

    private interface Condition {

        boolean holds(Schema schema, Table table, @Nullable String column);
    }

    private boolean lasts(QualifiedName table, @Nullable String column, Condition condition) {
        QualifiedName name = table;
        String columnName = column;
        Integer next = history.next(name, position);
        while (next != null) {
            Change change = history.changes().get(next);
            if (change.operation() instanceof RenameColumn rename
                    && rename.table().equals(name)
                    && rename.column().equals(columnName)) {
                columnName = rename.newName();
            } else if (change.operation() instanceof RenameTable rename
                    && rename.table().equals(name)) {
                name = name.sibling(rename.newName());
            }
            if (!holds(change.after(), name, columnName, condition)) {
                return false;
            }
            next = history.next(name, next);
        }
        return holds(history.end(), name, columnName, condition);
    }

    private static boolean holds(Schema schema, QualifiedName table, @Nullable String column, Condition condition) {
        return schema.table(table)
                .filter(found -> condition.holds(schema, found, column))
                .isPresent();
    }
}
