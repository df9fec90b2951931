package dev.pawl.processor.schema;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.processor.sql.SqlTexts;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The state of things before an operation.
 *
 * @param schema what exists
 * @param version the migration that the operation belongs to
 * @param direction the way in which the migration runs
 * @param postgres the oldest major version of PostgreSQL that the project runs on
 * @param restored what the way back leads to, for the names that objects are to have again; null on the way forward
 */
public record Before(
        Schema schema,
        long version,
        Direction direction,
        int postgres,
        @Nullable Schema restored) {

    /** The way in which a migration runs. */
    public enum Direction {
        /** Forward. */
        UP,
        /** Back, when other migrations and the application have used what it made. */
        DOWN
    }

    /**
     * The state of things on the way forward.
     *
     * @param schema what exists
     * @param version the migration that the operation belongs to
     * @param postgres the oldest major version of PostgreSQL that the project runs on
     */
    public static Before up(Schema schema, long version, int postgres) {
        return new Before(schema, version, Direction.UP, postgres, null);
    }

    /**
     * The state of things on the way back.
     *
     * @param schema what exists
     * @param version the migration that the operation belongs to
     * @param postgres the oldest major version of PostgreSQL that the project runs on
     * @param restored what the way back leads to
     */
    public static Before down(Schema schema, long version, int postgres, Schema restored) {
        return new Before(schema, version, Direction.DOWN, postgres, restored);
    }

    /**
     * Whether others use a table: not when this very migration makes it, because then it is empty and unseen.
     *
     * @param table the table's name
     */
    public boolean isInUse(QualifiedName table) {
        return direction == Direction.DOWN || !isMadeHere(table);
    }

    /**
     * Whether others use some columns of a table: not when this very migration makes one of them.
     *
     * @param table the table's name
     * @param columns the columns' names
     */
    public boolean isInUse(QualifiedName table, Collection<String> columns) {
        return isInUse(table)
                && (direction == Direction.DOWN || columns.stream().noneMatch(column -> isMadeHere(table, column)));
    }

    /**
     * Whether others use a table. One that does not exist yet is not in use either.
     *
     * @param table the table's name
     */
    public boolean isPresentInUse(QualifiedName table) {
        return schema.table(table).isPresent() && isInUse(table);
    }

    /**
     * Whether this migration makes a table.
     *
     * @param table the table's name
     */
    public boolean isMadeHere(QualifiedName table) {
        return schema.table(table).filter(found -> found.madeIn() == version).isPresent()
                || schema.bearers(CatalogueName.ofRelation(table)).stream().anyMatch(this::isViewMadeHere)
                || schema.isTemporary(table);
    }

    private boolean isViewMadeHere(SchemaObject object) {
        return object.key().kind().endsWith("view") && object.madeIn() == version;
    }

    /**
     * Whether this migration makes an object.
     *
     * @param object what it is, and what it is called
     */
    public boolean isMadeHere(ObjectKey object) {
        return schema.find(object).filter(found -> found.madeIn() == version).isPresent();
    }

    /**
     * Whether this migration makes a column.
     *
     * @param table the table's name
     * @param column the column's name
     */
    public boolean isMadeHere(QualifiedName table, String column) {
        return schema.column(table, column)
                .map(found -> found.madeIn() == version)
                .orElse(false);
    }

    /**
     * A table that is known to exist.
     *
     * @param name its name
     */
    public Table table(QualifiedName name) {
        return schema.existing(name);
    }

    /** What reads the texts of the migration. */
    public SqlTexts texts() {
        return schema.texts();
    }

    /** The same, with another schema. */
    public Before with(Schema changed) {
        return new Before(changed, version, direction, postgres, restored);
    }
}
