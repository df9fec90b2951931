package dev.pawl.processor.schema;

import dev.pawl.dsl.QualifiedName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A relation, or a column of one, that gets another name.
 *
 * @param relation the relation
 * @param newRelation its name afterwards, which may be the same
 * @param column the column
 * @param newColumn its name afterwards, which may be the same
 */
public record Renaming(QualifiedName relation, QualifiedName newRelation, String column, String newColumn) {

    static Renaming ofRelation(QualifiedName relation, QualifiedName newRelation) {
        return new Renaming(relation, newRelation, "", "");
    }

    static Renaming ofColumn(QualifiedName relation, String column, String newColumn) {
        return new Renaming(relation, relation, column, newColumn);
    }

    /** What a relation is called afterwards. */
    QualifiedName relation(QualifiedName name) {
        return name.equals(relation) ? newRelation : name;
    }

    /** What the columns of a relation are called afterwards. */
    List<String> columns(QualifiedName of, List<String> columns) {
        return of.equals(relation) ? Names.renamed(columns, column, newColumn) : columns;
    }

    /** What the columns of a relation are called afterwards. */
    Set<String> columns(QualifiedName of, Set<String> columns) {
        return Set.copyOf(new LinkedHashSet<>(columns(of, List.copyOf(columns))));
    }
}
