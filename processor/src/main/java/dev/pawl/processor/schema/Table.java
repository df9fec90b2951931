package dev.pawl.processor.schema;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.operation.TableConstraint;
import dev.pawl.dsl.operation.TableConstraint.Check;
import dev.pawl.dsl.operation.TableConstraint.ForeignKey;
import dev.pawl.dsl.operation.TableConstraint.PrimaryKey;
import dev.pawl.processor.sql.SqlTexts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table.
 *
 * @param name its name
 * @param columns its columns by name, in order
 * @param constraints its constraints by name
 * @param indexes its indexes by name, without those that constraints own
 * @param parameters its storage parameters that are not the default, by name
 * @param comment null without a comment
 * @param madeIn the version of the migration that made it
 * @param texts what reads the texts in it
 */
public record Table(
        QualifiedName name,
        Ordered<String, Column> columns,
        Ordered<String, TableConstraint> constraints,
        Ordered<String, TableIndex> indexes,
        Ordered<String, String> parameters,
        @Nullable String comment,
        long madeIn,
        SqlTexts texts)
        implements SchemaObject {

    /**
     * A table with columns and nothing else.
     *
     * @param name its name
     * @param columns its columns by name, in order
     * @param comment null without a comment
     * @param madeIn the version of the migration that made it
     * @param texts what reads the texts in it
     */
    public static Table of(
            QualifiedName name, Map<String, Column> columns, @Nullable String comment, long madeIn, SqlTexts texts) {
        return new Table(
                name,
                Ordered.copyOf(columns),
                Ordered.empty(),
                Ordered.empty(),
                Ordered.empty(),
                comment,
                madeIn,
                texts);
    }

    /**
     * A column that is known to exist, because the rules have looked.
     *
     * @param column its name
     */
    public Column existing(String column) {
        Column found = columns.get(column);
        if (found == null) {
            throw new IllegalStateException("no column " + name + "." + column);
        }
        return found;
    }

    /** The primary key, if there is one. */
    public Optional<PrimaryKey> primaryKey() {
        return constraintsOf(PrimaryKey.class).findFirst();
    }

    /** The foreign keys that go out from this table. */
    public List<ForeignKey> foreignKeys() {
        return constraintsOf(ForeignKey.class).toList();
    }

    /**
     * Whether a validated check proves that a column holds no null, so that {@code SET NOT NULL} need not look.
     *
     * @param column the column's name
     */
    public boolean provesNotNull(String column) {
        return constraintsOf(Check.class).anyMatch(check -> provesNotNull(check, column));
    }

    /**
     * The nullable columns that hold no null once a check does.
     *
     * @param check a check of this table
     */
    public List<Column> keptFromNull(Check check) {
        return columns.values().stream()
                .filter(column -> !column.spec().notNull() && provesNotNull(check, column.name()))
                .toList();
    }

    /**
     * The checks whose condition mentions a column.
     *
     * @param column the column's name
     */
    public List<Check> checksOn(String column) {
        return constraintsOf(Check.class).filter(check -> uses(check, column)).toList();
    }

    /**
     * Whether one of its constraints, or one that it is to have, needs one of its columns.
     *
     * @param constraint the constraint
     * @param column the column's name
     */
    public boolean uses(TableConstraint constraint, String column) {
        return constraint instanceof Check check
                ? texts.read(check.condition()).mentions(column)
                : Constraints.columns(constraint).contains(column);
    }

    /** What its rows are found by, and kept apart. */
    public TableKeys keys() {
        return new TableKeys(this);
    }

    /**
     * What bears a name among the constraints of the table.
     *
     * @param constraint the name
     * @return empty when the name is free
     */
    public Optional<NameBearer> bearerOfConstraint(String constraint) {
        return new TableNames(this).ofConstraint(constraint);
    }

    /** With a column, added or replaced. */
    public Table with(Column column) {
        return withColumns(columns.with(column.name(), column));
    }

    /** With a constraint. */
    public Table with(TableConstraint constraint) {
        return withConstraints(constraints.with(constraint.name(), constraint));
    }

    /** With an index. */
    public Table with(TableIndex index) {
        return withIndexes(indexes.with(index.name(), index));
    }

    /** Without a constraint. */
    public Table withoutConstraint(String constraint) {
        return withConstraints(constraints.without(constraint));
    }

    /** Without an index. */
    public Table withoutIndex(String index) {
        return withIndexes(indexes.without(index));
    }

    /** With a storage parameter. */
    public Table withParameter(String parameter, String value) {
        return withParameters(parameters.with(parameter, value));
    }

    /** With the default of a storage parameter. */
    public Table withoutParameter(String parameter) {
        return withParameters(parameters.without(parameter));
    }

    /** Without a column and, as in PostgreSQL, without the constraints and indexes that need it. */
    public Table withoutColumn(String column) {
        return with(
                name,
                columns.without(column),
                constraints.keeping(constraint -> !uses(constraint, column)),
                indexes.keeping(index -> !index.uses(column)));
    }

    /** The key of a table. */
    public static ObjectKey key(QualifiedName name) {
        return ObjectKey.of("table", name);
    }

    @Override
    public ObjectKey key() {
        return key(name);
    }

    @Override
    public List<CatalogueName> names() {
        return new TableNames(this).all();
    }

    @Override
    public List<CatalogueName> namesUnlike(SchemaObject other) {
        return other instanceof Table table && table.name.equals(name) ? new TableNames(this).unlike(table) : names();
    }

    @Override
    public List<Dependency> dependenciesUnlike(SchemaObject other) {
        return other instanceof Table table ? new TableLinks(this).unlike(table) : dependencies();
    }

    @Override
    public NameBearer bearing(CatalogueName sought) {
        return new TableNames(this).bearing(sought);
    }

    @Override
    public List<Dependency> dependencies() {
        return new TableLinks(this).all();
    }

    @Override
    public Optional<SchemaObject> without(CatalogueName gone) {
        return new TableLinks(this).without(gone);
    }

    @Override
    public Table following(Renaming renaming) {
        return with(
                name,
                columns.changed(each -> each.following(renaming)),
                constraints.changed(each -> Constraints.following(each, renaming)),
                indexes);
    }

    @Override
    public Table renamed(QualifiedName newName) {
        return with(
                newName,
                columns,
                constraints.changed(each -> Constraints.renamedTable(each, name.name(), newName.name(), texts)),
                indexes.changed(each -> each.renamedTable(name.name(), newName.name())));
    }

    Table renamedColumn(String column, String newName) {
        return with(
                name,
                columns.replaced(column, newName, existing(column).renamed(newName)),
                constraints.changed(each -> Constraints.renamedColumn(each, column, newName, texts)),
                indexes.changed(each -> each.renamedColumn(column, newName)));
    }

    private boolean provesNotNull(Check check, String column) {
        return texts.read(check.condition()).isNotNull(column);
    }

    private <T extends TableConstraint> Stream<T> constraintsOf(Class<T> kind) {
        return constraints.values().stream().filter(kind::isInstance).map(kind::cast);
    }

    private Table withColumns(Ordered<String, Column> changed) {
        return with(name, changed, constraints, indexes);
    }

    private Table withConstraints(Ordered<String, TableConstraint> changed) {
        return with(name, columns, changed, indexes);
    }

    private Table withIndexes(Ordered<String, TableIndex> changed) {
        return with(name, columns, constraints, changed);
    }

    private Table with(
            QualifiedName newName,
            Ordered<String, Column> newColumns,
            Ordered<String, TableConstraint> newConstraints,
            Ordered<String, TableIndex> newIndexes) {
        return new Table(newName, newColumns, newConstraints, newIndexes, parameters, comment, madeIn, texts);
    }

    private Table withParameters(Ordered<String, String> changed) {
        return new Table(name, columns, constraints, indexes, changed, comment, madeIn, texts);
    }

    /** Tables are told apart by their names; what is in them would take long to go through. */
    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
