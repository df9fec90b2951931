package dev.pawl.processor.rule;

import dev.pawl.dsl.Index;
import dev.pawl.dsl.IndexMethod;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.change.Outcome;
import dev.pawl.processor.diagnostic.Fix;
import dev.pawl.processor.diagnostic.Fix.Place;
import dev.pawl.processor.diagnostic.Severity;
import dev.pawl.processor.finding.DslCode;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.finding.LastingFlaws;
import dev.pawl.processor.schema.Schema;
import dev.pawl.processor.schema.Table;
import dev.pawl.processor.schema.TableIndex;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An index that is searched by more columns than queries usually know. */
final class WideIndex implements Rule {

    private static final int MOST = 3;

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void checkOutcome(Change change, Outcome outcome, Findings findings) {
        LastingFlaws.ofTables(
                change, outcome, WideIndex::wide, (table, index) -> report(change, table, index, findings));
    }

    /** A unique one says what the rows are like; and only the keys of a B-tree depend on those before them. */
    private static Map<String, TableIndex> wide(Schema schema, Table table) {
        return table.indexes().values().stream()
                .filter(index -> !index.index().isUnique()
                        && index.index().method() == IndexMethod.BTREE
                        && index.index().keys().size() > MOST)
                .collect(Collectors.toMap(TableIndex::name, Function.identity()));
    }

    private static void report(Change change, Table table, TableIndex wide, Findings findings) {
        Index index = wide.index();
        findings.report(
                change.locationOf(wide.name()),
                "index `" + wide.name() + "` of `" + table.name() + "` is searched by "
                        + index.keys().size() + " columns",
                "each makes it larger and every write slower, and serves only queries that know all the columns before"
                        + " it as well",
                Fix.words("search by the columns that tell most rows apart, and include those that are only read:\n")
                        .andCode(Place.CALL, DslCode.createIndex(wide.name(), narrower(index))));
    }

    private static Index narrower(Index index) {
        List<Index.Key> rest = index.keys().subList(MOST, index.keys().size());
        List<String> included = Stream.concat(
                        rest.stream().filter(key -> !key.isExpression()).map(Index.Key::text),
                        index.included().stream())
                .toList();
        return new Index(index.keys().subList(0, MOST), false, index.method(), included, index.predicate());
    }
}
