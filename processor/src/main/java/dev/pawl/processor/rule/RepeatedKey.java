package dev.pawl.processor.rule;

import dev.pawl.dsl.Expression;
import dev.pawl.dsl.operation.InsertRows;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.diagnostic.Passage;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.finding.Phrases;
import dev.pawl.processor.finding.ValueFit;
import dev.pawl.processor.literal.Literals;
import dev.pawl.processor.literal.Verdict;
import dev.pawl.processor.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Two new rows that agree in the columns of a key. */
final class RepeatedKey implements Rule {

    @Override
    public boolean isHazard() {
        return false;
    }

    @Override
    public void checkChange(Change change, Findings findings) {
        if (change.operation() instanceof InsertRows rows) {
            Table table = change.before().table(rows.table());
            table.keys().uniqueKeys().stream()
                    .distinct()
                    .filter(key -> rows.columns().containsAll(key))
                    .forEach(key -> check(change, rows, table, key, findings));
        }
    }

    private static void check(Change change, InsertRows rows, Table table, List<String> key, Findings findings) {
        Map<List<Object>, Object> seen = new HashMap<>();
        for (List<Object> row : rows.all()) {
            List<Object> values = key.stream()
                    .map(column -> row.get(rows.columns().indexOf(column)))
                    .toList();
            Optional<Object> first = comparable(values, key, change, table)
                    .flatMap(known -> Optional.ofNullable(seen.putIfAbsent(known, values.get(0))));
            if (first.isPresent()) {
                findings.report(
                        change.locationOf(values.get(0)),
                        "two of these rows of `" + table.name() + "` have the same " + Phrases.names(key) + ": "
                                + values.stream().map(ValueFit::code).collect(Collectors.joining(", ")),
                        "PostgreSQL refuses the second (23505), and the others with it" + place(first.get(), change),
                        "give each row a key of its own, or write the row once");
            }
        }
    }

    /** Nobody looks through a long file for the other one. */
    private static String place(Object value, Change change) {
        Passage passage = change.locationOf(value).passage();
        return passage == null ? "" : "; the first is at " + passage;
    }

    /** What the values are to PostgreSQL; empty when it takes a server to tell. Nulls do not agree. */
    private static Optional<List<Object>> comparable(
            List<Object> values, List<String> key, Change change, Table table) {
        List<Object> comparable = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            Verdict verdict = Literals.read(
                    value,
                    table.existing(key.get(i)).type(),
                    change.before().postgres(),
                    change.before().texts());
            Object known = verdict instanceof Verdict.Taken taken ? taken.value() : null;
            if (known == null && value instanceof Expression<?>) {
                return Optional.empty();
            }
            // what is spelled alike is alike
            comparable.add(known == null ? "written " + value : known);
        }
        return Optional.of(comparable);
    }
}
