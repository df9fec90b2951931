package dev.pawl.processor.rawsql;

import dev.pawl.dsl.Condition;
import dev.pawl.dsl.DataType;
import dev.pawl.dsl.Expression;
import dev.pawl.dsl.Index;
import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.operation.AddCheck;
import dev.pawl.dsl.operation.AddColumn;
import dev.pawl.dsl.operation.AlterColumnType;
import dev.pawl.dsl.operation.CreateIndex;
import dev.pawl.dsl.operation.CreateTable;
import dev.pawl.dsl.operation.InsertRows;
import dev.pawl.dsl.operation.Operation;
import dev.pawl.dsl.operation.SetDefault;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.diagnostic.Location;
import dev.pawl.processor.migration.Origin;
import dev.pawl.processor.rawsql.WrittenSql.Place;
import dev.pawl.processor.schema.Column;
import dev.pawl.processor.schema.Schema;
import dev.pawl.processor.schema.Table;
import dev.pawl.processor.schema.TableIndex;
import dev.pawl.processor.typing.TypedTexts;
import dev.pawl.processor.typing.TypedTexts.Scope;
import dev.pawl.processor.typing.Typing;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * SQL that somebody wrote as a part of an operation, with what is known of it. What cannot be read, or where the table is not
 * known, is left out.
 *
 * @param written the SQL
 * @param target the column whose default or value it is; empty elsewhere
 * @param typing what is known of it
 */
public record TypedSql(WrittenSql written, Optional<Column> target, Typing typing) {

    /** All of an operation. */
    public static Stream<TypedSql> of(Change change) {
        List<WrittenSql> all = WrittenSql.of(change.operation());
        return all.isEmpty() ? Stream.empty() : new Reading(change).all(all);
    }

    /** The checks and indexes of a table that stay when a column of it gets another type, as they will be. */
    public static Stream<TypedSql> kept(Change change, AlterColumnType altered) {
        return change.before().schema().table(altered.table()).stream()
                .flatMap(table -> kept(table, altered))
                .flatMap(written -> new Reading(change).typed(written).stream());
    }

    private static Stream<WrittenSql> kept(Table table, AlterColumnType altered) {
        Stream<WrittenSql> checks = table.checksOn(altered.column()).stream()
                .map(check -> new WrittenSql(Place.CHECK, check.condition(), altered.type()));
        Stream<WrittenSql> indexes = table.indexes().values().stream()
                .map(TableIndex::index)
                .flatMap(index -> Stream.concat(
                        index.keys().stream()
                                .filter(Index.Key::isExpression)
                                .map(key -> new WrittenSql(Place.INDEX_KEY, key.text(), altered.type())),
                        Stream.ofNullable(index.predicate())
                                .map(condition -> new WrittenSql(Place.INDEX_CONDITION, condition, altered.type()))));
        return Stream.concat(checks, indexes);
    }

    private static final class Reading {

        private final Operation operation;
        private final Schema after;
        private final TypedTexts texts;
        private final IdentityHashMap<Object, String> valueColumns = new IdentityHashMap<>();

        Reading(Change change) {
            this.operation = change.operation();
            this.after = change.after();
            this.texts = new TypedTexts(
                    change.before().texts().grammar(),
                    change.before().postgres(),
                    SchemaObjects.of(change.before().schema(), change.before().postgres()));
        }

        Stream<TypedSql> all(List<WrittenSql> all) {
            return all.stream().flatMap(written -> typed(written).stream());
        }

        private Optional<TypedSql> typed(WrittenSql written) {
            return switch (written.place()) {
                case CHECK, INDEX_CONDITION, ROW_CONDITION ->
                    scope(written).flatMap(scope -> known(written, texts.condition(written.sql(), scope)));
                case INDEX_KEY ->
                    scope(written).flatMap(scope -> known(written, texts.expression(written.sql(), scope)));
                case DEFAULT, VALUE ->
                    target(written)
                            .flatMap(column -> texts.value(written.sql(), column.type())
                                    .map(typing -> new TypedSql(written, Optional.of(column), typing)));
                default -> Optional.empty();
            };
        }

        private static Optional<TypedSql> known(WrittenSql written, Optional<Typing> typing) {
            return typing.map(found -> new TypedSql(written, Optional.empty(), found));
        }

        private Optional<Scope> scope(WrittenSql written) {
            return table(written).flatMap(after::table).map(Reading::scope);
        }

        private static Scope scope(Table table) {
            Map<String, DataType> types = new LinkedHashMap<>();
            table.columns().values().forEach(column -> types.put(column.name(), column.type()));
            return new Scope(Set.of(table.name().name()), types, true);
        }

        private Optional<QualifiedName> table(WrittenSql written) {
            if (operation instanceof CreateTable created) {
                return Optional.of(created.table());
            } else if (operation instanceof AddCheck check) {
                return Optional.of(check.table());
            } else if (operation instanceof CreateIndex index) {
                return Optional.of(index.table());
            } else if (operation instanceof AlterColumnType altered) {
                return Optional.of(altered.table());
            }
            return Parts.of(operation, Condition.NoRow.class)
                    .filter(none -> written.part().equals(none.condition()))
                    .map(Condition.NoRow::table)
                    .findFirst();
        }

        private Optional<Column> target(WrittenSql written) {
            Object part = written.part();
            if (operation instanceof CreateTable created) {
                return created.columns().stream()
                        .filter(column -> column.type().spec().defaultValue() == part)
                        .findFirst()
                        .flatMap(column -> after.column(created.table(), column.name()));
            } else if (operation instanceof AddColumn added) {
                return after.column(added.table(), added.column());
            } else if (operation instanceof SetDefault set) {
                return after.column(set.table(), set.column());
            } else if (operation instanceof InsertRows rows) {
                return Optional.ofNullable(columnsOfValues(rows).get(part))
                        .flatMap(column -> after.column(rows.table(), column));
            }
            return Optional.empty();
        }

        /** There may be a million rows, and an expression in each. */
        private IdentityHashMap<Object, String> columnsOfValues(InsertRows rows) {
            if (valueColumns.isEmpty()) {
                for (List<Object> row : rows.all()) {
                    for (int i = 0; i < row.size(); i++) {
                        if (row.get(i) instanceof Expression<?> expression) {
                            valueColumns.put(expression, rows.columns().get(i));
                        }
                    }
                }
            }
            return valueColumns;
        }
    }

    /** The same place with another text in it. */
    Optional<TypedSql> with(Change change, String sql) {
        return new Reading(change).typed(new WrittenSql(written.place(), sql, written.part()));
    }

    /** Where something in it was written. */
    public Location place(Change change, OptionalInt position) {
        Origin origin = change.written().origin();
        return position.isPresent() && isText(origin)
                ? origin.of(written.sql(), position.getAsInt())
                : origin.of(written.part());
    }

    /** Where all of its text was written. */
    public Location whole(Change change) {
        return isText(change.written().origin()) ? change.locationOf(written.sql()) : change.locationOf(written.part());
    }

    /** Whether it was written as a text, not by a name that the language has for it. */
    boolean isText(Origin origin) {
        return origin.values().stream().anyMatch(value -> value.value() == written.sql());
    }
}
