package dev.pawl.processor.schema;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.processor.sql.SqlExpression;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the names that PostgreSQL would choose for what has none of its own: one that is taken gets a number. Remembers
 * what it has chosen, so that several objects that are made together get different names.
 *
 * @see <a href="https://github.com/postgres/postgres/blob/master/src/backend/commands/indexcmds.c">ChooseRelationName</a>
 * @see <a href="https://github.com/postgres/postgres/blob/master/src/backend/catalog/pg_constraint.c">ChooseConstraintName</a>
 */
public final class FreeNames {

    private final Schema schema;
    private final Set<QualifiedName> relations = new HashSet<>();
    private final Set<QualifiedName> constraints = new HashSet<>();

    /**
     * @param schema what exists already
     */
    public FreeNames(Schema schema) {
        this.schema = schema;
    }

    /** Leaves a name to a table or an index that is made as well. */
    public void leaveToRelation(QualifiedName name) {
        relations.add(name);
    }

    /** Leaves a name to a constraint that is made as well. */
    public void leaveToConstraint(QualifiedName name) {
        constraints.add(name);
    }

    /** For the primary key of a table. */
    public String primaryKey(QualifiedName table) {
        return constraintWithIndex(table, null, "pkey");
    }

    /** For a unique constraint. */
    public String unique(QualifiedName table, List<String> columns) {
        return constraintWithIndex(table, joined(different(columns)), "key");
    }

    /** For a foreign key. */
    public String foreignKey(QualifiedName table, List<String> columns) {
        return constraint(table, joined(columns), "fkey");
    }

    /**
     * For a check: after its column, if it is about a single one.
     *
     * @param table the table
     * @param columns the columns of the table
     * @param condition the condition
     */
    public String check(QualifiedName table, Collection<String> columns, String condition) {
        SqlExpression expression = schema.texts().read(condition);
        List<String> mentioned = columns.stream().filter(expression::mentions).toList();
        return constraint(table, mentioned.size() == 1 ? mentioned.get(0) : null, "check");
    }

    /** For the {@code NOT NULL} of a column, which has a name from PostgreSQL 18 on. */
    public String notNull(QualifiedName table, String column) {
        return constraint(table, column, "not_null");
    }

    /**
     * For an index.
     *
     * @param table the table
     * @param columns its keys, and then the columns that it includes
     */
    public String index(QualifiedName table, List<String> columns) {
        return chosen(table, joined(different(columns)), "idx", this::isRelation);
    }

    /** For the sequence of an identity column. */
    public String sequence(QualifiedName table, String column) {
        return chosen(table, column, "seq", this::isRelation);
    }

    /** For a constraint without an index. */
    public String constraint(QualifiedName table, @Nullable String second, String label) {
        String name = firstFree(table, second, label, this::isConstraint);
        constraints.add(table.sibling(name));
        return name;
    }

    private String constraintWithIndex(QualifiedName table, @Nullable String second, String label) {
        String name = chosen(table, second, label, taken -> isRelation(taken) || isConstraint(taken));
        constraints.add(table.sibling(name));
        return name;
    }

    private String chosen(QualifiedName table, @Nullable String second, String label, Predicate<QualifiedName> taken) {
        String name = firstFree(table, second, label, taken);
        relations.add(table.sibling(name));
        return name;
    }

    private static String firstFree(
            QualifiedName table, @Nullable String second, String label, Predicate<QualifiedName> taken) {
        String name = ObjectName.of(table.name(), second, label);
        for (int number = 1; taken.test(table.sibling(name)); number++) {
            name = ObjectName.of(table.name(), second, label + number);
        }
        return name;
    }

    private boolean isRelation(QualifiedName name) {
        return relations.contains(name) || schema.names().has(CatalogueName.ofRelation(name));
    }

    /** PostgreSQL looks at the constraints of all tables of the schema. */
    private boolean isConstraint(QualifiedName name) {
        return constraints.contains(name) || schema.names().has(CatalogueName.ofConstraint(name));
    }

    /** Columns that an index repeats get numbers in its name. */
    private static List<String> different(List<String> columns) {
        List<String> different = new ArrayList<>();
        for (String column : columns) {
            String name = column;
            for (int number = 1; different.contains(name); number++) {
                String suffix = String.valueOf(number);
                name = ObjectName.cut(column, ObjectName.MAX_BYTES - suffix.length()) + suffix;
            }
            different.add(name);
        }
        return different;
    }

    /** PostgreSQL stops where there cannot be room for more. */
    private static String joined(List<String> columns) {
        StringBuilder joined = new StringBuilder();
        for (String column : columns) {
            joined.append(joined.length() == 0 ? "" : "_").append(column);
            if (ObjectName.bytes(joined.toString()) > ObjectName.MAX_BYTES) {
                break;
            }
        }
        return joined.toString();
    }
}
