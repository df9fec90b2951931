package dev.pawl.processor.schema;

import dev.pawl.dsl.DataType;
import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.Reference;

/**
 * A name in one of the spaces in which PostgreSQL looks names up.
 *
 * @param space the space
 * @param name the name
 */
public record CatalogueName(Space space, QualifiedName name) {

    /** Where two things cannot have one name. */
    public enum Space {
        /** The schemas of a database. */
        SCHEMA,
        /** Tables, views, indexes, those of constraints too, and sequences. */
        RELATION,
        /** The constraints of all tables of a schema; of one table, no two have the same name. */
        CONSTRAINT,
        /** Types and domains. */
        TYPE,
        /** Functions and procedures, of which several may have one name. */
        ROUTINE
    }

    /** That of a relation. */
    public static CatalogueName ofRelation(QualifiedName name) {
        return new CatalogueName(Space.RELATION, name);
    }

    /** That of what a foreign key points at. */
    static CatalogueName of(Reference reference) {
        return ofRelation(reference.table());
    }

    /** That of a constraint. */
    static CatalogueName ofConstraint(QualifiedName name) {
        return new CatalogueName(Space.CONSTRAINT, name);
    }

    /** That of a type. */
    public static CatalogueName ofType(QualifiedName name) {
        return new CatalogueName(Space.TYPE, name);
    }

    /** That of the type of a column, or of its elements. */
    static CatalogueName ofType(DataType type) {
        return ofType(new QualifiedName(type.schema(), type.name()));
    }

    /** That of a function or procedure. */
    static CatalogueName ofRoutine(QualifiedName name) {
        return new CatalogueName(Space.ROUTINE, name);
    }

    /** That of a schema. */
    public static CatalogueName ofSchema(String name) {
        return new CatalogueName(Space.SCHEMA, QualifiedName.of(name));
    }
}
