package dev.pawl.processor.schema;

import dev.pawl.dsl.QualifiedName;
import java.util.List;
import java.util.Set;

/**
 * Something that gets another name, or a column of a relation that does.
 *
 * @param old the name of the object
 * @param fresh its name afterwards, which is the same if only a column gets another one
 * @param column the column; empty if the object itself gets another name
 * @param newColumn the name of the column afterwards
 */
public record Renaming(CatalogueName old, CatalogueName fresh, String column, String newColumn) {

    static Renaming of(CatalogueName old, QualifiedName fresh) {
        return new Renaming(old, new CatalogueName(old.space(), fresh), "", "");
    }

    static Renaming ofColumn(QualifiedName relation, String column, String newColumn) {
        CatalogueName name = CatalogueName.ofRelation(relation);
        return new Renaming(name, name, column, newColumn);
    }

    /** What a name is afterwards. */
    CatalogueName of(CatalogueName name) {
        return name.equals(old) ? fresh : name;
    }

    /** What a relation is called afterwards. */
    QualifiedName ofRelation(QualifiedName relation) {
        return of(CatalogueName.ofRelation(relation)).name();
    }

    /** What columns of a relation are called afterwards. */
    List<String> ofColumns(QualifiedName relation, List<String> columns) {
        return CatalogueName.ofRelation(relation).equals(old) ? Names.renamed(columns, column, newColumn) : columns;
    }

    /** What columns of something are called afterwards. */
    Set<String> ofColumns(CatalogueName name, Set<String> columns) {
        return name.equals(old) ? Set.copyOf(Names.renamed(List.copyOf(columns), column, newColumn)) : columns;
    }
}
