package dev.pawl.processor.reader;

import static dev.pawl.runtime.plan.LockMode.ACCESS_EXCLUSIVE;
import static dev.pawl.runtime.plan.LockMode.EXCLUSIVE;
import static dev.pawl.runtime.plan.LockMode.SHARE;
import static dev.pawl.runtime.plan.LockMode.SHARE_UPDATE_EXCLUSIVE;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.grammar.Node;
import dev.pawl.processor.effect.Effects;
import dev.pawl.processor.schema.Table;
import dev.pawl.runtime.plan.LockMode;
import dev.pawl.runtime.plan.Work;
import java.util.ArrayList;
import java.util.List;

/** {@code VACUUM}, {@code ANALYZE}, {@code CLUSTER}, {@code REINDEX}, {@code REFRESH}, {@code LOCK}. */
final class MaintenanceReader {

    /** What stands for the tables of a database where none is named. */
    private static final QualifiedName ALL = QualifiedName.of("*");

    /** As src/include/storage/lockdefs.h numbers them, from 1 on. */
    private static final List<LockMode> MODES = List.of(
            LockMode.ACCESS_SHARE,
            LockMode.ROW_SHARE,
            LockMode.ROW_EXCLUSIVE,
            LockMode.SHARE_UPDATE_EXCLUSIVE,
            LockMode.SHARE,
            LockMode.SHARE_ROW_EXCLUSIVE,
            LockMode.EXCLUSIVE,
            LockMode.ACCESS_EXCLUSIVE);

    private MaintenanceReader() {}

    static List<Deed> read(Node node, Context context) {
        return switch (node.kind()) {
            case "VacuumStmt" -> vacuum(node);
            case "ClusterStmt" -> List.of(cluster(node));
            case "ReindexStmt" -> List.of(reindex(node, context));
            case "RefreshMatViewStmt" -> List.of(refresh(node));
            default -> lock(node);
        };
    }

    private static List<Deed> vacuum(Node node) {
        boolean isVacuum = node.flag("is_vacuumcmd");
        boolean isFull = Parts.has(node.nodes("options"), "full");
        List<Deed> deeds = new ArrayList<>();
        for (QualifiedName table : tables(node)) {
            Deed deed = Deed.of(isVacuum ? isFull ? "VACUUM FULL" : "VACUUM" : "ANALYZE")
                    .with(isVacuum, Fact.Kind.REFUSED_IN_TRANSACTION, "");
            deeds.add(deed.with(
                    isFull
                            ? Effects.lock(table, ACCESS_EXCLUSIVE).working(table, Work.Kind.REWRITE, null)
                            : Effects.lock(table, SHARE_UPDATE_EXCLUSIVE)
                                    .working(table, isVacuum ? Work.Kind.SCAN : Work.Kind.SAMPLE, null)));
        }
        return deeds;
    }

    private static List<QualifiedName> tables(Node node) {
        List<QualifiedName> named = node.nodes("rels").stream()
                .flatMap(relation -> Relations.in(relation, "relation").stream())
                .toList();
        return named.isEmpty() ? List.of(ALL) : named;
    }

    private static Deed cluster(Node node) {
        QualifiedName table = Relations.in(node, "relation").orElse(ALL);
        return Deed.of("CLUSTER")
                .with(Effects.lock(table, ACCESS_EXCLUSIVE).working(table, Work.Kind.REWRITE, null))
                .with(table.equals(ALL), Fact.Kind.REFUSED_IN_TRANSACTION, "");
    }

    private static Deed reindex(Node node, Context context) {
        boolean isConcurrent = Parts.has(node.nodes("params"), "concurrently");
        String kind = node.text("kind").orElse("").replace("REINDEX_OBJECT_", "");
        QualifiedName named = Relations.of(node, "relation");
        QualifiedName table = switch (kind) {
            case "INDEX" -> context.tableOf(named).map(Table::name).orElse(named);
            case "TABLE" -> named;
            default -> ALL;
        };
        boolean isOfMany = table.equals(ALL);
        return Deed.of("REINDEX " + kind + (isConcurrent ? " CONCURRENTLY" : ""))
                .with(Effects.lock(table, isConcurrent ? SHARE_UPDATE_EXCLUSIVE : SHARE)
                        .working(table, Work.Kind.INDEX_BUILD, null))
                .with(isConcurrent || isOfMany, Fact.Kind.REFUSED_IN_TRANSACTION, "");
    }

    private static Deed refresh(Node node) {
        QualifiedName view = Relations.of(node, "relation");
        boolean isConcurrent = node.flag("concurrent");
        Effects lock = Effects.lock(view, isConcurrent ? EXCLUSIVE : ACCESS_EXCLUSIVE);
        boolean isEmptied = node.flag("skipData");
        Deed deed = Deed.of("REFRESH MATERIALIZED VIEW" + (isConcurrent ? " CONCURRENTLY" : ""));
        return isEmptied
                ? deed.with(lock).with(Fact.Kind.EMPTIES, view)
                : deed.with(isConcurrent ? lock : lock.working(view, Work.Kind.REWRITE, null));
    }

    private static List<Deed> lock(Node node) {
        LockMode mode = MODES.get((int) node.number("mode") - 1);
        return node.nodes("relations").stream()
                .map(Relations::of)
                .map(table -> Deed.of("LOCK TABLE")
                        .with(Effects.lock(table, mode))
                        .with(mode.blocksWriters(), Fact.Kind.LOCKS, table))
                .toList();
    }
}
