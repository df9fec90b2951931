package dev.pawl.processor.rule;

import dev.pawl.dsl.Expression;
import dev.pawl.dsl.operation.InsertRows;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.finding.Phrases;
import dev.pawl.processor.finding.ValueFit;
import dev.pawl.processor.literal.Literals;
import dev.pawl.processor.literal.Verdict;
import dev.pawl.processor.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
            table.uniqueKeys().stream()
                    .distinct()
                    .filter(key -> rows.columns().containsAll(key))
                    .forEach(key -> check(change, rows, table, key, findings));
        }
    }

    private static void check(Change change, InsertRows rows, Table table, List<String> key, Findings findings) {
        Set<List<Object>> seen = new HashSet<>();
        for (List<Object> row : rows.rows()) {
            List<Object> values = key.stream()
                    .map(column -> row.get(rows.columns().indexOf(column)))
                    .toList();
            boolean isRepeated = comparable(values, key, change, table)
                    .filter(known -> !seen.add(known))
                    .isPresent();
            if (isRepeated) {
                findings.report(
                        change.locationOf(values.get(0)),
                        "two of these rows of `" + table.name() + "` have the same " + Phrases.names(key) + ": "
                                + values.stream().map(ValueFit::code).collect(Collectors.joining(", ")),
                        "PostgreSQL refuses the second (23505), and the others with it",
                        "give each row a key of its own, or write the row once");
            }
        }
    }

    /** What the values are to PostgreSQL; empty when it takes a server to tell. Nulls do not agree. */
    private static Optional<List<Object>> comparable(
            List<Object> values, List<String> key, Change change, Table table) {
        List<Object> comparable = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            Verdict verdict = Literals.read(
                    value, table.existing(key.get(i)).type(), change.before().postgres());
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
