package dev.pawl.processor.rule;

import dev.pawl.dsl.ColumnSpec;
import dev.pawl.dsl.DataType;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.diagnostic.Fix;
import dev.pawl.processor.diagnostic.Fix.Place;
import dev.pawl.processor.finding.DslCode;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.finding.MadeColumn;
import dev.pawl.processor.schema.Mention;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An identity column that PostgreSQL cannot number. */
final class MisfitIdentity implements Rule {

    private static final Set<String> NUMBERS = Set.of("smallint", "integer", "bigint");

    @Override
    public boolean isHazard() {
        return false;
    }

    @Override
    public void checkChange(Change change, Findings findings) {
        Stream.concat(change.mentions().made().stream(), change.mentions().needed().stream())
                .filter(mention -> mention.kind() == Mention.Kind.COLUMN)
                .forEach(column -> spec(change, column)
                        .filter(spec -> spec.identity() != null)
                        .filter(spec -> !spec.equals(before(change, column)))
                        .ifPresent(spec -> check(change, column, spec, findings)));
    }

    private static Optional<ColumnSpec> spec(Change change, Mention column) {
        return change.after().column(column.table(), column.name()).map(found -> found.spec());
    }

    private static @Nullable ColumnSpec before(Change change, Mention column) {
        return change.before()
                .schema()
                .column(column.table(), column.name())
                .map(found -> found.spec())
                .orElse(null);
    }

    private static String without(ColumnSpec spec) {
        return DslCode.column(new ColumnSpec(spec.type(), spec.notNull(), null, spec.identity(), spec.comment()));
    }

    private static void check(Change change, Mention column, ColumnSpec spec, Findings findings) {
        DataType type = spec.type();
        if (!type.userDefined() && (type.array() || !NUMBERS.contains(type.name()))) {
            findings.report(
                    change.locationOf(column.name()),
                    "identity column `" + column.name() + "` of `" + column.table() + "` is `" + type.sql() + "`",
                    "PostgreSQL only numbers `smallint`, `integer` and `bigint` (22023)",
                    MadeColumn.of(change, column.table(), column.name())
                            .map(made -> Fix.code(Place.PART, made.type(), "bigint().generatedAlwaysAsIdentity()"))
                            .orElseGet(() -> Fix.words("give it the type bigint()")));
        } else if (spec.defaultValue() != null) {
            findings.report(
                    change.locationOf(spec.defaultValue()),
                    "identity column `" + column.name() + "` of `" + column.table() + "` cannot have a default as well",
                    "its value comes from its sequence (42601)",
                    MadeColumn.of(change, column.table(), column.name())
                            .map(made ->
                                    Fix.words("leave the default out").meaning(Place.PART, made.type(), without(spec)))
                            .orElseGet(() -> Fix.words("leave the default out")));
        }
    }
}
