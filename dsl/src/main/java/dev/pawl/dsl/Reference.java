package dev.pawl.dsl;

import static java.util.Objects.requireNonNull;

import dev.pawl.dsl.internal.Arguments;
import java.util.List;

/**
 * The far end of a foreign key.
 *
 * @param table the referenced table
 * @param columns the referenced columns, which must be its primary key or unique
 * @param onDelete what a delete of the referenced row does
 * @param onUpdate what a change of the referenced key does
 */
public record Reference(
        QualifiedName table, List<String> columns, ReferentialAction onDelete, ReferentialAction onUpdate) {

    /**
     * The far end of a foreign key, for {@code import static dev.pawl.dsl.Reference.references}.
     *
     * @param table the referenced table
     * @param columns the referenced columns
     */
    public static Reference references(String table, String... columns) {
        return new Reference(
                QualifiedName.of(table),
                Arguments.oneOrMore(columns, "referenced column", 1),
                ReferentialAction.NO_ACTION,
                ReferentialAction.NO_ACTION);
    }

    /**
     * The same table name in another schema: {@code references("customers", "id").inSchema("crm")}. Without it, the table is
     * one of the schema that the migrations are applied to, whichever the referencing table is in.
     *
     * @param schema the schema of the referenced table
     */
    public Reference inSchema(String schema) {
        return new Reference(new QualifiedName(Arguments.name(schema), table.name()), columns, onDelete, onUpdate);
    }

    /**
     * {@code ON DELETE action}.
     *
     * @param action what to do
     */
    public Reference onDelete(ReferentialAction action) {
        return new Reference(table, columns, requireNonNull(action, "action"), onUpdate);
    }

    /**
     * {@code ON UPDATE action}.
     *
     * @param action what to do
     */
    public Reference onUpdate(ReferentialAction action) {
        return new Reference(table, columns, onDelete, requireNonNull(action, "action"));
    }
}
