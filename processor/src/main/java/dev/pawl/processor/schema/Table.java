package dev.pawl.processor.schema;

import dev.pawl.dsl.Index;
import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.operation.TableConstraint;
import dev.pawl.dsl.operation.TableConstraint.Check;
import dev.pawl.dsl.operation.TableConstraint.ForeignKey;
import dev.pawl.dsl.operation.TableConstraint.PrimaryKey;
import dev.pawl.processor.sql.SqlTexts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
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
        SqlTexts texts) {

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

    /**
     * Whether rows with given values of some columns are found by an index instead of by reading the table.
     *
     * @param searched the columns whose values are known
     */
    public boolean isSearchedByIndex(List<String> searched) {
        return indexes.values().stream().anyMatch(index -> index.finds(searched))
                || constraints.values().stream()
                        .filter(Constraints::hasIndex)
                        .anyMatch(key ->
                                searched.contains(Constraints.columns(key).get(0)));
    }

    /** Its indexes, those of its constraints too, which come first, as they would be made by themselves. */
    public List<TableIndex> allIndexes() {
        Stream<TableIndex> owned = constraints.values().stream()
                .filter(Constraints::hasIndex)
                .map(key -> new TableIndex(
                        key.name(),
                        Index.on(Constraints.columns(key).toArray(String[]::new))
                                .unique(),
                        texts));
        return Stream.concat(owned, indexes.values().stream()).toList();
    }

    /** The columns of each key: of the primary key, of unique constraints, and of unique indexes on plain columns. */
    public List<List<String>> uniqueKeys() {
        return Stream.concat(
                        constraints.values().stream()
                                .filter(Constraints::hasIndex)
                                .map(Constraints::columns),
                        indexes.values().stream().map(TableIndex::uniqueColumns).flatMap(Optional::stream))
                .toList();
    }

    /**
     * What bears a name among the constraints of the table.
     *
     * @param constraint the name
     * @return empty when the name is free
     */
    public Optional<NameBearer> bearerOfConstraint(String constraint) {
        return constraints.containsKey(constraint)
                ? Optional.of(NameBearer.made("a constraint of `" + name + "`"))
                : columns.values().stream()
                        .filter(column -> constraint.equals(column.notNull()))
                        .findFirst()
                        .map(column -> new NameBearer(
                                NameBearer.Kind.NOT_NULL, "the NOT NULL of `" + column.name() + "` of `" + name + "`"));
    }

    /** What of this table bears a name among all relations. */
    Optional<NameBearer> bearerOfRelation(QualifiedName sought) {
        if (!name.isSibling(sought)) {
            return Optional.empty();
        }
        String relation = sought.name();
        TableConstraint constraint = constraints.get(relation);
        if (sought.equals(name)) {
            return Optional.of(NameBearer.made("a table"));
        }
        if (indexes.containsKey(relation) || (constraint != null && Constraints.hasIndex(constraint))) {
            return Optional.of(NameBearer.made("an index of `" + name + "`"));
        }
        return columns.values().stream()
                .filter(column -> relation.equals(column.sequence()))
                .findFirst()
                .map(column ->
                        NameBearer.made("the sequence of identity column `" + column.name() + "` of `" + name + "`"));
    }

    /**
     * Whether {@code ON CONFLICT} still finds what keeps rows apart, when one that did so is gone.
     *
     * @param gone what is gone
     */
    public boolean infers(UniqueKey gone) {
        Stream<UniqueKey> ofConstraints = constraints.values().stream()
                .filter(Constraints::hasIndex)
                .map(key -> UniqueKey.of(Constraints.columns(key)));
        Stream<UniqueKey> ofIndexes = indexes.values().stream()
                .map(TableIndex::index)
                .filter(Index::isUnique)
                .map(index -> UniqueKey.of(index, texts));
        return Stream.concat(ofConstraints, ofIndexes).anyMatch(key -> key.standsInFor(gone));
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
        return new Table(
                name,
                columns.without(column),
                constraints.keeping(constraint -> !uses(constraint, column)),
                indexes.keeping(index -> !index.uses(column)),
                parameters,
                comment,
                madeIn,
                texts);
    }

    Table renamed(QualifiedName newName) {
        return new Table(
                newName,
                columns,
                constraints.changed(each -> Constraints.renamedTable(each, name.name(), newName.name(), texts)),
                indexes.changed(each -> each.renamedTable(name.name(), newName.name())),
                parameters,
                comment,
                madeIn,
                texts);
    }

    Table withConstraints(UnaryOperator<TableConstraint> change) {
        return withConstraints(constraints.changed(change));
    }

    Table renamedColumn(String column, String newName) {
        return new Table(
                name,
                columns.replaced(column, newName, existing(column).renamed(newName)),
                constraints.changed(each -> Constraints.renamedColumn(each, column, newName, texts)),
                indexes.changed(each -> each.renamedColumn(column, newName)),
                parameters,
                comment,
                madeIn,
                texts);
    }

    private boolean provesNotNull(Check check, String column) {
        return texts.read(check.condition()).isNotNull(column);
    }

    private <T extends TableConstraint> Stream<T> constraintsOf(Class<T> kind) {
        return constraints.values().stream().filter(kind::isInstance).map(kind::cast);
    }

    private Table withColumns(Ordered<String, Column> changed) {
        return new Table(name, changed, constraints, indexes, parameters, comment, madeIn, texts);
    }

    private Table withConstraints(Ordered<String, TableConstraint> changed) {
        return new Table(name, columns, changed, indexes, parameters, comment, madeIn, texts);
    }

    private Table withIndexes(Ordered<String, TableIndex> changed) {
        return new Table(name, columns, constraints, changed, parameters, comment, madeIn, texts);
    }

    private Table withParameters(Ordered<String, String> changed) {
        return new Table(name, columns, constraints, indexes, changed, comment, madeIn, texts);
    }
}
