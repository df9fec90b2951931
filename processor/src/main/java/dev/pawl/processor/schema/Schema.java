package dev.pawl.processor.schema;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.operation.TableConstraint.ForeignKey;
import dev.pawl.processor.sql.SqlTexts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What exists at one point of the history. */
public final class Schema {

    /** The version of what no migration has made. */
    static final long BEFORE_ALL = -1;

    /** Every database has it, to begin with. */
    private static final String PUBLIC = "public";

    private final Inventory inventory;
    private final Gaps gaps;
    private final SqlTexts texts;

    private Schema(Inventory inventory, Gaps gaps, SqlTexts texts) {
        this.inventory = inventory;
        this.gaps = gaps;
        this.texts = texts;
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
        return new Schema(Inventory.EMPTY.with(new Namespace(PUBLIC, 0, false)), Gaps.NONE, texts);
    }

    /** What reads the texts in it. */
    public SqlTexts texts() {
        return texts;
    }

    /** The names in it that are taken. */
    public TakenNames names() {
        return new TakenNames(this);
    }

    /** What is not known of it. */
    public Gaps gaps() {
        return gaps;
    }

    /** All objects of a class, in the order in which they came: for messages, not for what is asked of each migration. */
    public <T extends SchemaObject> List<T> all(Class<T> kind) {
        return all(inventory.objects().values().stream(), kind).toList();
    }

    /** All tables by name, in the order in which they came: for messages, not for what is asked of each migration. */
    public Map<QualifiedName, Table> tables() {
        Map<QualifiedName, Table> tables = new LinkedHashMap<>();
        all(Table.class).forEach(table -> tables.put(table.name(), table));
        return tables;
    }

    /**
     * An object.
     *
     * @param key what it is, and what it is called
     */
    public Optional<SchemaObject> find(ObjectKey key) {
        return inventory.find(key);
    }

    /**
     * The objects that have a name, in the order in which they came.
     *
     * @param name the name
     */
    public List<SchemaObject> bearers(CatalogueName name) {
        return inventory.bearers(name);
    }

    /**
     * The objects that depend on what has a name, in the order in which they came.
     *
     * @param name the name
     */
    public List<SchemaObject> users(CatalogueName name) {
        return inventory.users(name);
    }

    /**
     * The objects of a class, in the order in which they came, that are not the same in another schema.
     *
     * @param other the other one
     * @param kind the class
     */
    public <T extends SchemaObject> List<T> unlike(Schema other, Class<T> kind) {
        return all(unlike(other).stream(), kind).toList();
    }

    /** The objects, in the order in which they came, that are not the same in another schema. */
    List<SchemaObject> unlike(Schema other) {
        return inventory.unlike(other.inventory);
    }

    /**
     * Whether names in a schema can mean anything.
     *
     * @param namespace its name; null for the one that the migrations are applied to
     */
    public boolean hasNamespace(@Nullable String namespace) {
        return namespace == null || namespace(namespace).isPresent();
    }

    /**
     * A schema of the database.
     *
     * @param namespace its name
     */
    public Optional<Namespace> namespace(String namespace) {
        return find(Namespace.key(namespace)).map(Namespace.class::cast);
    }

    /**
     * A table by name.
     *
     * @param name the name
     */
    public Optional<Table> table(QualifiedName name) {
        return find(Table.key(name)).map(Table.class::cast);
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

    /** Whether a table is gone when the session ends. */
    public boolean isTemporary(QualifiedName table) {
        return find(ObjectKey.of(OtherObject.TEMPORARY, table)).isPresent();
    }

    /** With an object, added or replaced. */
    public Schema with(SchemaObject object) {
        return with(inventory.with(object));
    }

    /** Without an object, and what goes along with it. */
    public Schema without(ObjectKey key) {
        return new Schema(inventory.without(key), gaps.without(key), texts);
    }

    /** Without what depends on something that is gone, as {@code CASCADE} has it. */
    public Schema withoutUsers(CatalogueName gone) {
        return with(inventory.withoutUsers(gone));
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

    /** With an object under a new name, if it is known; all that knows it by its name follows. */
    public Schema renamed(ObjectKey object, QualifiedName newName) {
        return find(object)
                .map(found -> new Schema(inventory.renamed(found, newName), gaps.renamed(object, newName), texts))
                .orElse(this);
    }

    /** With a column under a new name; all that knows it by its name follows. */
    public Schema renamedColumn(QualifiedName table, String column, String newName) {
        Schema renamed = changed(table, found -> found.renamedColumn(column, newName));
        return renamed.with(renamed.inventory.following(Renaming.ofColumn(table, column, newName)));
    }

    /** With a table of which nothing is known but that it is there; the same if it is known. */
    public Schema assuming(QualifiedName table) {
        return table(table).isPresent()
                ? this
                : with(Table.of(table, Map.of(), null, BEFORE_ALL, texts)).with(gaps.withUnknownColumns(table));
    }

    /** With something else that is not known. */
    public Schema with(Gaps changed) {
        return new Schema(inventory, changed, texts);
    }

    private Schema with(Inventory changed) {
        return new Schema(changed, gaps, texts);
    }

    /**
     * The foreign keys that point at a table, with the tables that they go out from.
     *
     * @param table the referenced table's name
     */
    public List<Referencing> referencing(QualifiedName table) {
        return all(users(CatalogueName.ofRelation(table)).stream(), Table.class)
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

    private static <T extends SchemaObject> Stream<T> all(Stream<SchemaObject> objects, Class<T> kind) {
        return objects.filter(kind::isInstance).map(kind::cast);
    }

    /** Order does not count, nor does the past. */
    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Schema other
                && unlike(other).isEmpty()
                && other.unlike(this).isEmpty()
                && gaps.equals(other.gaps);
    }

    @Override
    public int hashCode() {
        return inventory.objects().size();
    }
}
