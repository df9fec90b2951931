package dev.pawl.processor.recipe;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.processor.effect.Effects;
import dev.pawl.processor.schema.Column;
import dev.pawl.processor.schema.Table;
import dev.pawl.runtime.plan.Breakage;

/** Columns that every insert has to give a value for, because they are NOT NULL and nothing else fills them in. */
public final class MandatoryColumns {

    private MandatoryColumns() {}

    /**
     * Breaks the inserts that leave a column out, as all those do that do not know it yet.
     *
     * @param effects what is done otherwise
     * @param table the column's table
     * @param column the column's name
     * @param culprit the part of the operation that does it
     */
    public static Effects breaking(Effects effects, QualifiedName table, String column, Object culprit) {
        return effects.breaking(Breakage.Kind.INSERTS, "`" + column + "` of `" + table + "`", culprit);
    }

    /** The same, unless something else fills the column in. */
    public static Effects breakingUnlessFilledIn(Effects effects, Table table, Column column, Object culprit) {
        return column.isFilledIn(table.texts()) ? effects : breaking(effects, table.name(), column.name(), culprit);
    }
}
