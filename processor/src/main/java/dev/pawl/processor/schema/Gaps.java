package dev.pawl.processor.schema;

import dev.pawl.dsl.DataType;
import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.operation.TableConstraint;
import java.util.List;
import java.util.Optional;
import org.pcollections.HashTreePSet;
import org.pcollections.PSet;

/**
 * What is not known of a database, or not so yet, where SQL was read that says no more.
 *
 * @param unvalidated the constraints that are not valid yet, by table and name: until they are, they prove nothing
 * @param partly the tables of which not all columns are known
 * @param isOpen whether there may be more than is known, tables too
 */
public record Gaps(
        Ordered<QualifiedName, Ordered<String, TableConstraint>> unvalidated,
        PSet<QualifiedName> partly,
        boolean isOpen) {

    /** There are none. */
    static final Gaps NONE = new Gaps(Ordered.empty(), HashTreePSet.empty(), false);

    /** The type of a column of which it is not known. */
    public static final DataType UNKNOWN_TYPE = new DataType("?", List.of(), false, true);

    /** Whether nothing is known of a type. */
    public static boolean isUnknown(DataType type) {
        return type.equals(UNKNOWN_TYPE);
    }

    /** A constraint that is not valid yet. */
    public Optional<TableConstraint> unvalidated(QualifiedName table, String name) {
        return Optional.ofNullable(unvalidated(table).get(name));
    }

    /** Whether not all columns of a table are known. */
    public boolean isPartly(QualifiedName table) {
        return partly.contains(table);
    }

    public Gaps withUnvalidated(QualifiedName table, TableConstraint constraint) {
        return with(table, unvalidated(table).with(constraint.name(), constraint));
    }

    public Gaps withoutUnvalidated(QualifiedName table, String name) {
        return with(table, unvalidated(table).without(name));
    }

    public Gaps withUnknownColumns(QualifiedName table) {
        return new Gaps(unvalidated, partly.plus(table), isOpen);
    }

    public Gaps opened() {
        return new Gaps(unvalidated, partly, true);
    }

    /** Without what there is about an object, which is gone. */
    Gaps without(ObjectKey object) {
        return object.equals(Table.key(object.name()))
                ? new Gaps(unvalidated.without(object.name()), partly.minus(object.name()), isOpen)
                : this;
    }

    /** With what there is about an object under another name. */
    Gaps renamed(ObjectKey object, QualifiedName newName) {
        Gaps rest = without(object);
        Ordered<String, TableConstraint> constraints = unvalidated(object.name());
        return rest.equals(this)
                ? this
                : new Gaps(
                        constraints.isEmpty() ? rest.unvalidated : rest.unvalidated.with(newName, constraints),
                        isPartly(object.name()) ? rest.partly.plus(newName) : rest.partly,
                        isOpen);
    }

    private Ordered<String, TableConstraint> unvalidated(QualifiedName table) {
        return unvalidated.getOrDefault(table, Ordered.empty());
    }

    private Gaps with(QualifiedName table, Ordered<String, TableConstraint> constraints) {
        return new Gaps(
                constraints.isEmpty() ? unvalidated.without(table) : unvalidated.with(table, constraints),
                partly,
                isOpen);
    }
}
