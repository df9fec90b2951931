package dev.pawl.processor.rule;

import dev.pawl.dsl.ColumnSpec;
import dev.pawl.dsl.Columns;
import dev.pawl.dsl.DataType;
import dev.pawl.processor.diagnostic.Fix;
import dev.pawl.processor.diagnostic.Fix.Place;
import dev.pawl.processor.operation.Change;
import dev.pawl.processor.operation.Mention;
import dev.pawl.processor.schema.Column;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is said of a column whose type has a better one beside it. */
final class BetterType {

    private BetterType() {}

    /**
     * What a rule has to say.
     *
     * @param id the rule's id
     * @param why what is wrong with the type
     */
    record Advice(String id, String why) {}

    /**
     * Reports a column.
     *
     * @param better the type to take, with an identity if it is to have one
     */
    static void report(
            Change change, Mention mention, Column column, ColumnSpec better, Advice advice, Findings findings) {
        Optional<MadeColumn> made = MadeColumn.of(change, mention.table(), mention.name());
        String allow = "@Allow(value = " + DslCode.string(advice.id()) + ", because = \"...\")";
        findings.report(
                made.map(MadeColumn::type).orElseGet(() -> change.locationOf(mention.name())),
                "`" + mention.name() + "` of `" + mention.table() + "` is `"
                        + column.type().sql().replace("\"", "") + "`, where `" + sql(better, column.type()) + "` is better",
                advice.why(),
                made.map(known -> Fix.code(Place.PART, DslCode.column(merged(known.spec(), better)))
                                .or("\nor, if it has run already: "))
                        .orElseGet(() -> Fix.words("if it has to stay: "))
                        .andCode(Place.ANNOTATION, allow));
    }

    private static String sql(ColumnSpec better, DataType old) {
        return withArray(better.type(), old).sql() + (better.identity() == null ? "" : " generated as identity");
    }

    private static ColumnSpec merged(ColumnSpec old, ColumnSpec better) {
        return new ColumnSpec(
                withArray(better.type(), old.type()),
                old.notNull(),
                defaultOf(old, better),
                better.identity() == null ? old.identity() : better.identity(),
                old.comment());
    }

    private static DataType withArray(DataType better, DataType old) {
        return new DataType(better.name(), better.modifiers(), old.array(), better.userDefined());
    }

    /** The default of a local time is not one of a moment. */
    private static @Nullable Object defaultOf(ColumnSpec old, ColumnSpec better) {
        return Columns.localTimestamp().equals(old.defaultValue())
                        && better.type().name().equals("timestamptz")
                ? Columns.now()
                : old.defaultValue();
    }
}
