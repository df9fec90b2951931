package dev.pawl.processor.rule;

import dev.pawl.dsl.Index;
import dev.pawl.dsl.QualifiedName;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.change.RoundTrip;
import dev.pawl.processor.diagnostic.Fix;
import dev.pawl.processor.diagnostic.Fix.Place;
import dev.pawl.processor.diagnostic.Severity;
import dev.pawl.processor.finding.DslCode;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.schema.FreeNames;
import dev.pawl.processor.schema.Mention;
import dev.pawl.processor.schema.Table;
import dev.pawl.processor.schema.TableIndex;
import java.util.List;
import java.util.Optional;

/** An index goes before the one that takes its place is there, so that queries read the whole table in between. */
final class PrematureIndexDrop implements Rule {

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void checkRoundTrip(RoundTrip trip, Findings findings) {
        for (int i = 0; i < trip.up().size(); i++) {
            Change change = trip.up().get(i);
            List<Change> rest = trip.up().subList(i + 1, trip.up().size());
            if (!DroppedUniqueness.answersFor(change)) {
                change.mentions().removed().forEach(removed -> check(change, removed, rest, findings));
            }
        }
    }

    private static void check(Change change, Mention removed, List<Change> rest, Findings findings) {
        Optional<Table> before = change.before().schema().table(removed.table());
        Optional<Table> after = change.after().table(removed.table());
        boolean isOfIndex = removed.kind() == Mention.Kind.INDEX || removed.kind() == Mention.Kind.CONSTRAINT;
        if (isOfIndex
                && before.isPresent()
                && after.isPresent()
                && change.before().isInUse(removed.table())) {
            before.get().keys().allIndexes().stream()
                    .filter(index -> index.name().equals(removed.name()))
                    .filter(index -> !hasSuccessor(after.get(), index))
                    .findFirst()
                    .flatMap(index -> successor(index, removed.table(), rest))
                    .ifPresent(successor -> report(change, removed, successor, findings));
        }
    }

    private static boolean hasSuccessor(Table table, TableIndex dropped) {
        return table.keys().allIndexes().stream().anyMatch(dropped::isSucceededBy);
    }

    /**
     * What takes the place of an index.
     *
     * @param change the change that makes it
     * @param table its table after that
     * @param index the index
     */
    private record Successor(Change change, Table table, TableIndex index) {

        boolean isPrimaryKey() {
            return table.primaryKey()
                    .filter(key -> key.name().equals(index.name()))
                    .isPresent();
        }
    }

    /** Empty when there is none, or when a column has to get another type without an index. */
    private static Optional<Successor> successor(TableIndex dropped, QualifiedName name, List<Change> rest) {
        for (Change change : rest) {
            Optional<Table> table = change.after().table(name);
            if (table.isEmpty() || changesType(change, dropped, table.get())) {
                return Optional.empty();
            }
            Optional<Successor> successor = table.get().keys().allIndexes().stream()
                    .filter(dropped::isSucceededBy)
                    .map(index -> new Successor(change, table.get(), index))
                    .findFirst();
            if (successor.isPresent()) {
                return successor.filter(made -> !made.isPrimaryKey());
            }
        }
        return Optional.empty();
    }

    private static boolean changesType(Change change, TableIndex dropped, Table table) {
        return table.columns().values().stream()
                .filter(column -> dropped.uses(column.name()))
                .anyMatch(column -> change.before()
                        .schema()
                        .column(table.name(), column.name())
                        .filter(known -> !known.type().equals(column.type()))
                        .isPresent());
    }

    private static void report(Change change, Mention removed, Successor successor, Findings findings) {
        QualifiedName table = removed.table();
        String name = successor.index().name();
        findings.report(
                change.locationOf(removed.name()),
                "index `" + removed.name() + "` of `" + table + "` goes before "
                        + (name.equals(removed.name()) ? "the one that takes its place" : "`" + name + "`")
                        + " is there",
                "until that is built, which takes as long as reading the table, queries that use the one or the other read"
                        + " all of `" + table + "`",
                Fix.words("make that one first, and no longer below:\n")
                        .andCode(Place.CALL, make(change, removed, successor) + "\n" + drop(removed))
                        .meaning(Place.CALL, successor.change().locationOf(name), ""));
    }

    private static String drop(Mention removed) {
        return (removed.kind() == Mention.Kind.CONSTRAINT ? ".dropConstraint(" : ".dropIndex(")
                + DslCode.string(removed.name()) + ")";
    }

    private static String make(Change change, Mention removed, Successor successor) {
        Index index = successor.index().index();
        List<String> keys = index.keys().stream().map(Index.Key::text).toList();
        boolean isConstraint =
                successor.table().constraints().containsKey(successor.index().name());
        boolean isNameTaken = successor.index().name().equals(removed.name());
        FreeNames free = new FreeNames(change.before().schema());
        String name = !isNameTaken
                ? successor.index().name()
                : isConstraint ? free.unique(removed.table(), keys) : free.index(removed.table(), keys);
        return isConstraint
                ? ".addUnique(" + DslCode.string(name) + ", " + DslCode.strings(keys) + ")"
                : DslCode.createIndex(name, index);
    }
}
