package dev.pawl.processor.operation;

import static dev.pawl.dsl.Columns.bigint;
import static dev.pawl.dsl.Columns.bool;
import static dev.pawl.dsl.Columns.integer;
import static dev.pawl.dsl.Columns.now;
import static dev.pawl.dsl.Columns.numeric;
import static dev.pawl.dsl.Columns.sqlNull;
import static dev.pawl.dsl.Columns.text;
import static dev.pawl.dsl.Columns.timestamptz;
import static dev.pawl.dsl.Columns.varchar;

import dev.pawl.dsl.ColumnType;
import dev.pawl.dsl.Database;
import dev.pawl.dsl.Index;
import dev.pawl.dsl.Reference;
import dev.pawl.dsl.TableAlteration;
import dev.pawl.dsl.operation.Operation;
import dev.pawl.dsl.operation.TableConstraint;
import dev.pawl.dsl.operation.TableConstraint.ForeignKey;
import dev.pawl.dsl.recording.Recording;
import dev.pawl.processor.schema.Column;
import dev.pawl.processor.schema.Constraints;
import dev.pawl.processor.schema.Schema;
import dev.pawl.processor.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** One operation, chosen at random; empty where the choice is not possible in this schema. */
final class RandomOperation {

    private static final List<ColumnType<?>> TYPES = List.of(
            text().notNull().defaultTo("a'b"),
            varchar(20).comment("it's"),
            integer().defaultTo(-1),
            numeric(10, 2),
            bool().notNull().defaultTo(true),
            timestamptz().defaultTo(now()),
            text().array().defaultTo(List.of("x")),
            bigint());

    /** Names that something had before it was renamed, after which other things may still be named. */
    private static final List<String> OLD_NAMES = List.of("users", "orders", "email", "name", "id");

    private final Schema schema;
    private final Random random;
    private final Table table;
    private final Column column;
    private final String name;

    RandomOperation(Schema schema, Random random, int number) {
        this.schema = schema;
        this.random = random;
        this.table = oneOf(List.copyOf(schema.tables().values()));
        this.column = oneOf(List.copyOf(table.columns().values()));
        this.name = (random.nextBoolean() ? "New_" : "n") + number;
    }

    Optional<Operation> choose() {
        Recording recording = new Recording();
        Database db = recording.database();
        TableAlteration alter = db.alterTable(table.name().name());
        switch (random.nextInt(22)) {
            case 0 -> alter.addColumn(name, oneOf(TYPES));
            case 1 -> alter.addCheck(name, quoted() + " IS NOT NULL OR '" + column.name() + "' <> ''");
            case 2 -> alter.addUnique(name, twoColumns());
            case 3 -> alter.createIndex(name, column.name());
            case 4 ->
                alter.createIndex(
                        name,
                        Index.onExpression("(" + quoted() + " IS NULL)")
                                .unique()
                                .where(quoted() + " IS NOT NULL"));
            case 5 -> alter.setNotNull(column.name());
            case 6 -> dropDefault(alter);
            case 7 -> alter.renameColumn(column.name(), name);
            case 8 -> db.renameTable(table.name().name(), name);
            case 9, 21 ->
                db.createTable(random.nextBoolean() ? name : oneOf(OLD_NAMES))
                        .column("id", bigint().generatedByDefaultAsIdentity())
                        .column("email", oneOf(TYPES))
                        .column("order", oneOf(TYPES))
                        .unique(List.of("email"))
                        .check("id > 0")
                        .primaryKey("id");
            case 10 -> addForeignKey(alter);
            case 11 -> table.indexes().keySet().stream().findFirst().ifPresent(alter::dropIndex);
            case 12 -> dropConstraint(alter);
            case 13 -> dropColumn(alter);
            case 14 -> dropNotNull(alter);
            case 15 -> dropTable(db);
            case 16 -> alter.addCheck(quoted() + " IS NOT NULL OR '" + column.name() + "' <> ''");
            case 17 -> alter.addUnique(List.of(twoColumns()));
            case 18 -> alter.createIndex(Index.on(column.name()).include(column.name()));
            case 19 -> alter.renameColumn(column.name(), oneOf(OLD_NAMES));
            case 20 -> db.renameTable(table.name().name(), oneOf(OLD_NAMES));
            default -> widen(alter);
        }
        return recording.operations().stream().findFirst();
    }

    private void addForeignKey(TableAlteration alter) {
        Table referenced = oneOf(List.copyOf(schema.tables().values()));
        referenced
                .primaryKey()
                .filter(key -> key.columns().size() == 1)
                .map(key -> key.columns().get(0))
                .filter(key -> referenced.columns().get(key).type().equals(column.type()))
                .ifPresent(key -> alter.addForeignKey(
                        name,
                        column.name(),
                        Reference.references(referenced.name().name(), key)));
    }

    private void dropConstraint(TableAlteration alter) {
        table.constraints().values().stream()
                .filter(constraint -> !isReferenced() || !Constraints.hasIndex(constraint))
                .map(TableConstraint::name)
                .findFirst()
                .ifPresent(alter::dropConstraint);
    }

    private void dropColumn(TableAlteration alter) {
        if (table.columns().size() > 1 && !isReferenced()) {
            alter.dropColumn(column.name());
        }
    }

    private void dropDefault(TableAlteration alter) {
        if (column.spec().identity() == null) {
            alter.dropDefault(column.name());
        }
    }

    private void dropNotNull(TableAlteration alter) {
        if (!isKey() && column.spec().identity() == null && column.spec().notNull()) {
            alter.dropNotNull(column.name());
        }
    }

    private void dropTable(Database db) {
        if (schema.tables().size() > 1 && !isReferenced()) {
            db.dropTable(table.name().name());
        }
    }

    private void widen(TableAlteration alter) {
        boolean isJoined = isReferenced()
                || table.foreignKeys().stream().map(ForeignKey::columns).anyMatch(each -> each.contains(column.name()));
        switch (column.type().sql()) {
            case "varchar(20)" -> alter.alterColumnType(column.name(), oneOf(List.of(varchar(30), text())));
            case "numeric(10, 2)" -> alter.alterColumnType(column.name(), numeric(12, 2));
            case "integer" -> {
                if (!isJoined) {
                    alter.alterColumnType(column.name(), bigint());
                }
            }
            default -> {
                if (column.spec().identity() == null) {
                    alter.setDefault(column.name(), sqlNull());
                }
            }
        }
    }

    private boolean isReferenced() {
        return !schema.referencing(table.name()).isEmpty();
    }

    private boolean isKey() {
        return table.primaryKey()
                .filter(key -> key.columns().contains(column.name()))
                .isPresent();
    }

    private String[] twoColumns() {
        String other = oneOf(List.copyOf(table.columns().keySet()));
        return Stream.of(column.name(), other).distinct().toArray(String[]::new);
    }

    private String quoted() {
        return '"' + column.name() + '"';
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
