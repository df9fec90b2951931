package dev.pawl.processor.finding;

import dev.pawl.dsl.ColumnSpec;
import dev.pawl.dsl.Columns;
import dev.pawl.dsl.DataType;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.diagnostic.Fix;
import dev.pawl.processor.diagnostic.Fix.Place;
import dev.pawl.processor.schema.Column;
import dev.pawl.processor.schema.Mention;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is said of a column whose type has a better one beside it. */
public final class BetterType {

    private BetterType() {}

    /**
     * What a rule has to say.
     *
     * @param id the rule's id
     * @param why what is wrong with the type
     */
    public record Advice(String id, String why) {}

    /**
     * Reports a column.
     *
     * @param better the type to take
     */
    public static void report(
            Change change, Mention mention, Column column, DataType better, Advice advice, Findings findings) {
        Optional<MadeColumn> made = MadeColumn.of(change, mention.table(), mention.name());
        String allow = "@Allow(value = " + DslCode.string(advice.id()) + ", because = \"...\")";
        findings.report(
                made.map(MadeColumn::type).orElseGet(() -> change.locationOf(mention.name())),
                "`" + mention.name() + "` of `" + mention.table() + "` is `"
                        + column.type().sql().replace("\"", "") + "`, where `"
                        + withArray(better, column.type()).sql() + "` is better",
                advice.why(),
                made.map(known -> Fix.code(Place.PART, DslCode.column(merged(known.spec(), better)))
                                .or("\nor, if it has run already: "))
                        .orElseGet(() -> Fix.words("if it has to stay: "))
                        .andCode(Place.ANNOTATION, allow));
    }

    private static ColumnSpec merged(ColumnSpec old, DataType better) {
        return new ColumnSpec(
                withArray(better, old.type()), old.notNull(), defaultOf(old, better), old.identity(), old.comment());
    }

    private static DataType withArray(DataType better, DataType old) {
        return new DataType(better.schema(), better.name(), better.modifiers(), old.array(), better.userDefined());
    }

    /** The default of a local time is not one of a moment. */
    private static @Nullable Object defaultOf(ColumnSpec old, DataType better) {
        return Columns.localTimestamp().equals(old.defaultValue())
                        && better.name().equals("timestamptz")
                ? Columns.now()
                : old.defaultValue();
    }
}
