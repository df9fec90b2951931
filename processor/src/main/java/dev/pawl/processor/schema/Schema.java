package dev.pawl.processor.schema;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.operation.TableConstraint;
import dev.pawl.dsl.operation.TableConstraint.ForeignKey;
import dev.pawl.processor.sql.SqlTexts;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What exists at one point of the history. */
public final class Schema {

    /** The version of what no migration has made. */
    static final long BEFORE_ALL = -1;

    /** Every database has it, to begin with. */
    private static final String PUBLIC = "public";

    private final Ordered<QualifiedName, Table> tables;
    private final Ordered<String, Namespace> namespaces;
    private final UsedNames used;
    private final SqlTexts texts;
    private final OtherObjects others;
    private final @Nullable Journal journal;

    private Schema(
            Ordered<QualifiedName, Table> tables,
            Ordered<String, Namespace> namespaces,
            UsedNames used,
            SqlTexts texts,
            OtherObjects others,
            @Nullable Journal journal) {
        this.tables = tables;
        this.namespaces = namespaces;
        this.used = used;
        this.texts = texts;
        this.others = others;
        this.journal = journal;
    }

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
        return new Schema(
                Ordered.empty(),
                Ordered.<String, Namespace>empty().with(PUBLIC, new Namespace(PUBLIC, 0, false)),
                new UsedNames(),
                texts,
                OtherObjects.NONE,
                null);
    }

    /** The tables by name. */
    public Map<QualifiedName, Table> tables() {
        return tables;
    }

    /** The schemas by name, apart from those that nobody has named. */
    public Map<String, Namespace> namespaces() {
        return namespaces;
    }

    /** What reads the texts in it. */
    public SqlTexts texts() {
        return texts;
    }

    /** What else SQL made. */
    public OtherObjects others() {
        return others;
    }

    /**
     * The tables, in order, that are not the same in another schema, whatever that makes of them.
     *
     * @param other the other one
     */
    public List<Table> unlike(Schema other) {
        return Journal.between(journal, other.journal).stream()
                .filter(tables::containsKey)
                .sorted(Comparator.comparingInt(tables::place))
                .map(this::existing)
                .filter(table -> !table.equals(other.tables.get(table.name())))
                .toList();
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
        return with(namespaces.with(namespace.name(), namespace));
    }

    /** Without a schema. */
    public Schema withoutNamespace(String namespace) {
        return with(namespaces.without(namespace));
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
        return with(tables.with(table.name(), table), table.name());
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
        return with(tables.without(table), table);
    }

    /** With something that is neither a table nor part of one. */
    public Schema with(OtherObject object) {
        return with(others.with(object));
    }

    /** Without something that is neither a table nor part of one. */
    public Schema without(String kind, String name) {
        return with(others.without(kind, name));
    }

    /** With a constraint that is not valid yet. */
    public Schema withUnvalidated(QualifiedName table, TableConstraint constraint) {
        return with(others.withUnvalidated(table, constraint));
    }

    /** Without a constraint that was not valid yet. */
    public Schema withoutUnvalidated(QualifiedName table, String constraint) {
        return with(others.withoutUnvalidated(table, constraint));
    }

    /** With a table of which not all columns are known. */
    public Schema withUnknownColumns(QualifiedName table) {
        return with(others.withUnknownColumns(table));
    }

    /** With a table of which nothing is known but that it is there; the same if it is known. */
    public Schema assuming(QualifiedName table) {
        return tables.containsKey(table)
                ? this
                : with(Table.of(table, Map.of(), null, BEFORE_ALL, texts)).withUnknownColumns(table);
    }

    /** The same, but there may be more than is known. */
    public Schema opened() {
        return with(others.opened());
    }

    private Schema with(OtherObjects changed) {
        return new Schema(tables, namespaces, used, texts, changed, journal);
    }

    private Schema with(Ordered<String, Namespace> changed) {
        return new Schema(tables, changed, used, texts, others, journal);
    }

    private Schema with(Ordered<QualifiedName, Table> changed, QualifiedName touched) {
        return new Schema(changed, namespaces, used, texts, others, Journal.with(journal, touched));
    }

    /** With a table under a new name; foreign keys follow. */
    public Schema renamed(QualifiedName table, String newName) {
        QualifiedName newlyNamed = table.sibling(newName);
        Table renamed = existing(table).renamed(newlyNamed);
        return with(tables.replaced(table, newlyNamed, renamed), table)
                .with(renamed)
                .following(table, key -> Constraints.renamedReference(key, table, newlyNamed));
    }

    /** With a column under a new name; constraints, indexes and foreign keys follow. */
    public Schema renamedColumn(QualifiedName table, String column, String newName) {
        return changed(table, found -> found.renamedColumn(column, newName))
                .following(table, key -> Constraints.renamedReferencedColumn(key, table, column, newName));
    }

    /** With the foreign keys that point at a table as a change leaves them. */
    private Schema following(QualifiedName table, UnaryOperator<TableConstraint> change) {
        Schema followed = this;
        for (Referencing referencing : referencing(table)) {
            followed = followed.changed(referencing.table(), from -> from.withConstraints(change));
        }
        return followed;
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

    /** Order does not count, nor does the past. */
    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Schema other
                && unlike(other).isEmpty()
                && other.unlike(this).isEmpty()
                && namespaces.equals(other.namespaces)
                && others.equals(other.others);
    }

    @Override
    public int hashCode() {
        return tables.size();
    }
}
