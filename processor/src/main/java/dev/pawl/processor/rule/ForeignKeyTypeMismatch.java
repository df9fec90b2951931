package dev.pawl.processor.rule;

import dev.pawl.dsl.DataType;
import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.Reference;
import dev.pawl.dsl.operation.AlterColumnType;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.diagnostic.Fix;
import dev.pawl.processor.diagnostic.Fix.Place;
import dev.pawl.processor.finding.AnotherColumn;
import dev.pawl.processor.finding.DslCode;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.finding.MadeColumn;
import dev.pawl.processor.finding.MadeForeignKeys;
import dev.pawl.processor.finding.MadeForeignKeys.Made;
import dev.pawl.processor.schema.Schema;
import dev.pawl.processor.type.Comparison;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A foreign key whose two ends cannot be compared. */
final class ForeignKeyTypeMismatch implements Rule {

    @Override
    public boolean isHazard() {
        return false;
    }

    @Override
    public void checkChange(Change change, Findings findings) {
        if (change.operation() instanceof AlterColumnType altered) {
            checkRetyped(change, altered, findings);
        }
        for (Made made : MadeForeignKeys.of(change)) {
            for (int i = 0; made.isPaired() && i < made.key().columns().size(); i++) {
                check(change, made, i, findings);
            }
        }
    }

    /** The foreign keys at both ends of the column are made again. */
    private static void checkRetyped(Change change, AlterColumnType altered, Findings findings) {
        Schema schema = change.after();
        Stream<Made> out = schema.existing(altered.table()).foreignKeys().stream()
                .filter(key -> key.columns().contains(altered.column()))
                .map(key -> new Made(altered.table(), key));
        Stream<Made> in = schema.referencing(altered.table()).stream()
                .filter(referencing -> referencing.key().reference().columns().contains(altered.column()))
                .map(referencing -> new Made(referencing.table(), referencing.key()));
        Stream.concat(out, in)
                .filter(made -> !canBeJoined(made, schema))
                .findFirst()
                .ifPresent(made -> findings.report(
                        change.locationOf(altered.type()),
                        "`" + altered.column() + "` of `" + altered.table() + "` cannot become `"
                                + altered.type().spec().type().sql() + "`: foreign key `"
                                + made.key().name() + "` joins it with another type",
                        "PostgreSQL cannot compare the two ends, so it refuses the change (42804)",
                        Fix.words("take the foreign key away first, if it is no longer meant:\n")
                                .andCode(
                                        Place.BEFORE,
                                        DslCode.alterTable(made.table()) + ".dropConstraint("
                                                + DslCode.string(made.key().name()) + ");")));
    }

    private static boolean canBeJoined(Made made, Schema schema) {
        Reference reference = made.key().reference();
        return IntStream.range(0, made.key().columns().size())
                .allMatch(i -> Comparison.isPossible(
                        schema.existing(made.table(), made.key().columns().get(i))
                                .type(),
                        schema.existing(reference.table(), reference.columns().get(i))
                                .type()));
    }

    private static void check(Change change, Made made, int position, Findings findings) {
        Reference reference = made.key().reference();
        String column = made.key().columns().get(position);
        String referenced = reference.columns().get(position);
        DataType from = change.after().existing(made.table(), column).type();
        DataType to = change.after().existing(reference.table(), referenced).type();
        if (!Comparison.isPossible(from, to)) {
            findings.report(
                    change.locationOf(column),
                    "`" + column + "` is `" + from.sql() + "`, but `" + referenced + "` of `" + reference.table()
                            + "` is `" + to.sql() + "`",
                    "PostgreSQL cannot compare the two, so foreign key `"
                            + made.key().name() + "` is refused (42804)",
                    fix(change, made.table(), column, to));
        }
    }

    private static Fix fix(Change change, QualifiedName table, String column, DataType type) {
        return MadeColumn.of(change, table, column)
                .map(made -> Fix.words("make it ").andCode(Place.PART, made.type(), made.codeWith(type)))
                .orElseGet(() -> AnotherColumn.referring(change, table, column, type));
    }
}
