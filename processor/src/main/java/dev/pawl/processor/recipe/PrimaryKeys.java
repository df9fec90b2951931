package dev.pawl.processor.recipe;

import dev.pawl.dsl.operation.TableConstraint;
import dev.pawl.dsl.operation.TableConstraint.PrimaryKey;
import dev.pawl.processor.render.ImplicitNames;
import dev.pawl.processor.schema.Column;
import dev.pawl.processor.schema.Table;

/** What a primary key does to its columns. */
public final class PrimaryKeys {

    private PrimaryKeys() {}

    /** Adds a constraint; a primary key makes its columns NOT NULL, and they stay so when it goes. */
    public static Table withKey(Table table, TableConstraint constraint, ImplicitNames names) {
        Table changed = table.with(constraint);
        if (constraint instanceof PrimaryKey key) {
            for (String column : key.columns()) {
                Column part = changed.existing(column);
                if (!part.spec().notNull()) {
                    changed = changed.with(part.withNotNull(names.notNull(table.name(), column)));
                }
            }
        }
        return changed;
    }
}
