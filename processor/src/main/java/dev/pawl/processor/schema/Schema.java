package dev.pawl.processor.schema;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.operation.TableConstraint.ForeignKey;
import dev.pawl.processor.sql.SqlTexts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What exists at one point of the history.
 *
 * @param tables the tables by name
 * @param namespaces the schemas by name, apart from those that nobody has named
 * @param used the names that need looking for in each of them
 * @param texts what reads the texts in it
 */
public record Schema(
        Map<QualifiedName, Table> tables, Map<String, Namespace> namespaces, UsedNames used, SqlTexts texts) {

    /** Every database has it, to begin with. */
    private static final String PUBLIC = "public";

    /** A database in which nothing has been made, with a reader of texts of its own. */
    public static Schema empty() {
        return empty(new SqlTexts());
    }

    /**
     * A database in which nothing has been made.
     *
     * @param texts what reads the texts of what will be made
     */
    public static Schema empty(SqlTexts texts) {
        return new Schema(Map.of(), Map.of(PUBLIC, new Namespace(PUBLIC, 0, false)), new UsedNames(), texts);
    }

    /**
     * Whether names in a schema can mean anything.
     *
     * @param namespace its name; null for the one that the migrations are applied to
     */
    public boolean hasNamespace(@Nullable String namespace) {
        return namespace == null || namespaces.containsKey(namespace);
    }

    /**
     * The tables of a schema.
     *
     * @param namespace its name
     */
    public List<Table> tablesIn(String namespace) {
        return tables.values().stream()
                .filter(table -> namespace.equals(table.name().schema()))
                .toList();
    }

    /** With a schema. */
    public Schema with(Namespace namespace) {
        return new Schema(tables, Maps.with(namespaces, namespace.name(), namespace), used, texts);
    }

    /** Without a schema. */
    public Schema withoutNamespace(String namespace) {
        return new Schema(tables, Maps.without(namespaces, namespace), used, texts);
    }

    /**
     * A table by name.
     *
     * @param name the name
     */
    public Optional<Table> table(QualifiedName name) {
        return Optional.ofNullable(tables.get(name));
    }

    /**
     * A column by name.
     *
     * @param table the table's name
     * @param column the column's name
     */
    public Optional<Column> column(QualifiedName table, String column) {
        return table(table).map(found -> found.columns().get(column));
    }

    /**
     * What bears a name among all relations: tables, indexes, those of constraints too, and sequences share one namespace.
     *
     * @param name the name
     * @return empty when the name is free
     */
    public Optional<NameBearer> bearerOfRelation(QualifiedName name) {
        boolean isSearched = name.schema() == null;
        if (isSearched && OwnNames.isRelation(name.name())) {
            return Optional.of(new NameBearer(NameBearer.Kind.PAWL, "Pawl itself"));
        }
        if (isSearched && SystemRelations.has(name.name())) {
            return Optional.of(new NameBearer(NameBearer.Kind.POSTGRESQL, "PostgreSQL itself"));
        }
        return used.mayBeRelation(name.name())
                ? tables.values().stream()
                        .flatMap(table -> table.bearerOfRelation(name).stream())
                        .findFirst()
                : Optional.empty();
    }

    /** Whether a constraint of any table bears a name. */
    boolean hasConstraint(QualifiedName name) {
        return used.mayBeConstraint(name.name())
                && tables.values().stream()
                        .filter(table -> table.name().isSibling(name))
                        .anyMatch(table -> table.bearerOfConstraint(name.name()).isPresent());
    }

    /** With a table, added or replaced. */
    public Schema with(Table table) {
        used.add(table);
        return new Schema(Maps.with(tables, table.name(), table), namespaces, used, texts);
    }

    /**
     * With a table changed.
     *
     * @param table the name of a table that exists
     * @param change what to do with it
     */
    public Schema changed(QualifiedName table, UnaryOperator<Table> change) {
        return with(change.apply(existing(table)));
    }

    /**
     * With a column changed.
     *
     * @param table the name of a table that exists
     * @param column the name of a column that exists
     * @param change what to do with it
     */
    public Schema changed(QualifiedName table, String column, UnaryOperator<Column> change) {
        return changed(table, found -> found.with(change.apply(existing(table, column))));
    }

    /** Without a table. */
    public Schema without(QualifiedName table) {
        return new Schema(Maps.without(tables, table), namespaces, used, texts);
    }

    /** With a table under a new name; foreign keys follow. */
    public Schema renamed(QualifiedName table, String newName) {
        QualifiedName newlyNamed = table.sibling(newName);
        Map<QualifiedName, Table> renamed = new LinkedHashMap<>();
        tables.forEach((name, each) -> {
            Table followed =
                    each.withConstraints(constraint -> Constraints.renamedReference(constraint, table, newlyNamed));
            renamed.put(
                    name.equals(table) ? newlyNamed : name,
                    name.equals(table) ? followed.renamed(newlyNamed) : followed);
        });
        used.add(existing(table).renamed(newlyNamed));
        return new Schema(renamed, namespaces, used, texts);
    }

    /** With a column under a new name; constraints, indexes and foreign keys follow. */
    public Schema renamedColumn(QualifiedName table, String column, String newName) {
        Schema renamed = changed(table, found -> found.renamedColumn(column, newName));
        return new Schema(
                Maps.map(
                        renamed.tables(),
                        each -> each.withConstraints(
                                constraint -> Constraints.renamedReferencedColumn(constraint, table, column, newName))),
                namespaces,
                used,
                texts);
    }

    /**
     * The foreign keys that point at a table, with the tables that they go out from.
     *
     * @param table the referenced table's name
     */
    public List<Referencing> referencing(QualifiedName table) {
        return tables.values().stream()
                .flatMap(from -> from.foreignKeys().stream()
                        .filter(key -> key.reference().table().equals(table))
                        .map(key -> new Referencing(from.name(), key)))
                .toList();
    }

    /**
     * A foreign key and the table that it goes out from.
     *
     * @param table the referencing table's name
     * @param key the foreign key
     */
    public record Referencing(QualifiedName table, ForeignKey key) {}

    /**
     * A table that is known to exist, because the rules have looked.
     *
     * @param name its name
     */
    public Table existing(QualifiedName name) {
        return table(name).orElseThrow(() -> new IllegalStateException("no table " + name));
    }

    /**
     * A column that is known to exist, because the rules have looked.
     *
     * @param table the table's name
     * @param column the column's name
     */
    public Column existing(QualifiedName table, String column) {
        return column(table, column).orElseThrow(() -> new IllegalStateException("no column " + table + "." + column));
    }
}
