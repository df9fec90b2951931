package dev.pawl.processor.rule;

import dev.pawl.dsl.Index;
import dev.pawl.dsl.IndexMethod;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.diagnostic.Fix;
import dev.pawl.processor.diagnostic.Fix.Place;
import dev.pawl.processor.finding.DslCode;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.finding.MadeIndexes;
import dev.pawl.processor.schema.TableIndex;
import java.util.List;
import java.util.Set;

/**
 * An index that asks its access method for something that the method does not have.
 *
 * @see <a href="https://www.postgresql.org/docs/current/indexes-types.html">Index Types</a>
 */
final class MisfitIndex implements Rule {

    private static final Set<IndexMethod> OF_ONE_KEY = Set.of(IndexMethod.HASH, IndexMethod.SPGIST);
    private static final Set<IndexMethod> WITHOUT_INCLUDE = Set.of(IndexMethod.HASH, IndexMethod.GIN, IndexMethod.BRIN);

    @Override
    public boolean isHazard() {
        return false;
    }

    @Override
    public void checkChange(Change change, Findings findings) {
        MadeIndexes.of(change).map(MadeIndexes.Made::index).forEach(made -> check(change, made, findings));
    }

    private static void check(Change change, TableIndex made, Findings findings) {
        Index index = made.index();
        IndexMethod method = index.method();
        if (method == IndexMethod.BTREE) {
            return;
        }
        List<Index.Key> ascending = index.keys().stream()
                .map(key -> new Index.Key(key.text(), key.isExpression(), false))
                .toList();
        if (OF_ONE_KEY.contains(method) && index.keys().size() > 1) {
            String second = index.keys().get(1).text();
            report(change, made, second, "has one key, not " + index.keys().size(), btree(index), findings);
        } else if (index.isUnique()) {
            report(change, made, method, "cannot be unique", btree(index), findings);
        } else if (!index.included().isEmpty() && WITHOUT_INCLUDE.contains(method)) {
            String included = index.included().get(0);
            Index without = new Index(index.keys(), false, method, List.of(), index.predicate());
            report(change, made, included, "cannot include columns", without, findings);
        } else if (!ascending.equals(index.keys())) {
            Index without = new Index(ascending, false, method, index.included(), index.predicate());
            report(change, made, method, "has no order, so nothing is descending", without, findings);
        }
    }

    private static Index btree(Index index) {
        return new Index(index.keys(), index.isUnique(), IndexMethod.BTREE, index.included(), index.predicate());
    }

    private static void report(
            Change change, TableIndex made, Object part, String problem, Index instead, Findings findings) {
        findings.report(
                change.locationOf(part),
                "index `" + made.name() + "` cannot be built: an index of method "
                        + made.index().method().sql() + " " + problem,
                "PostgreSQL refuses it (0A000)",
                Fix.code(Place.CALL, DslCode.createIndex(made.name(), instead)));
    }
}
