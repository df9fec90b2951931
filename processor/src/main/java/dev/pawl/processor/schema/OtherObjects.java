package dev.pawl.processor.schema;

import dev.pawl.dsl.DataType;
import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.operation.TableConstraint;
import java.util.List;
import java.util.Optional;
import org.pcollections.HashTreePSet;
import org.pcollections.PSet;

/**
 * What exists beside tables and what belongs to them, as far as SQL made it that could be read.
 *
 * @param objects the objects, by kind and name
 * @param unvalidated the constraints that are not valid yet, by table and name: until they are, they prove nothing
 * @param partly the tables of which not all columns are known
 * @param isOpen whether there may be more than is known, tables too
 */
public record OtherObjects(
        Ordered<String, OtherObject> objects,
        Ordered<String, TableConstraint> unvalidated,
        PSet<QualifiedName> partly,
        boolean isOpen) {

    /** Nothing. */
    static final OtherObjects NONE = new OtherObjects(Ordered.empty(), Ordered.empty(), HashTreePSet.empty(), false);

    /** The kind of a table that nobody else sees. */
    public static final String TEMPORARY = "temporary table";

    /** The type of a column of which it is not known. */
    public static final DataType UNKNOWN = new DataType("?", List.of(), false, true);

    /** Whether nothing is known of a type. */
    public static boolean isUnknown(DataType type) {
        return type.equals(UNKNOWN);
    }

    /** Whether not all columns of a table are known. */
    public boolean isPartly(QualifiedName table) {
        return partly.contains(table);
    }

    /** An object by kind and name. */
    public Optional<OtherObject> find(String kind, String name) {
        return Optional.ofNullable(objects.get(key(kind, name)));
    }

    /** Whether a table is gone when the session ends. */
    public boolean isTemporary(QualifiedName table) {
        return find(TEMPORARY, table.toString()).isPresent();
    }

    /** Whether a relation was made by a migration, or is gone when the session ends. */
    boolean isUnseen(QualifiedName relation, long version) {
        return objects.values().stream()
                .filter(object -> object.name().equals(relation.toString()))
                .anyMatch(object -> object.kind().equals(TEMPORARY)
                        || (object.kind().endsWith("view") && object.madeIn() == version));
    }

    /** The objects that use a column. */
    public List<OtherObject> using(QualifiedName table, String column) {
        return objects.values().stream()
                .filter(object -> object.uses(table, column))
                .toList();
    }

    /** The objects that use a table, or any of its columns. */
    public List<OtherObject> using(QualifiedName table) {
        return objects.values().stream()
                .filter(object -> object.uses().containsKey(table))
                .toList();
    }

    /** A constraint that is not valid yet. */
    public Optional<TableConstraint> unvalidated(QualifiedName table, String name) {
        return Optional.ofNullable(unvalidated.get(key(table.toString(), name)));
    }

    OtherObjects with(OtherObject object) {
        return new OtherObjects(objects.with(key(object.kind(), object.name()), object), unvalidated, partly, isOpen);
    }

    OtherObjects without(String kind, String name) {
        return new OtherObjects(objects.without(key(kind, name)), unvalidated, partly, isOpen);
    }

    OtherObjects withUnvalidated(QualifiedName table, TableConstraint constraint) {
        return new OtherObjects(
                objects, unvalidated.with(key(table.toString(), constraint.name()), constraint), partly, isOpen);
    }

    OtherObjects withoutUnvalidated(QualifiedName table, String name) {
        return new OtherObjects(objects, unvalidated.without(key(table.toString(), name)), partly, isOpen);
    }

    OtherObjects withUnknownColumns(QualifiedName table) {
        return new OtherObjects(objects, unvalidated, partly.plus(table), isOpen);
    }

    OtherObjects opened() {
        return new OtherObjects(objects, unvalidated, partly, true);
    }

    private static String key(String kind, String name) {
        return kind + " " + name;
    }
}
