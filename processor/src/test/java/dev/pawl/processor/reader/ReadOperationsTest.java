package dev.pawl.processor.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.dsl.operation.AddCheck;
import dev.pawl.dsl.operation.AddColumn;
import dev.pawl.dsl.operation.AddForeignKey;
import dev.pawl.dsl.operation.AddPrimaryKey;
import dev.pawl.dsl.operation.AddUnique;
import dev.pawl.dsl.operation.AlterColumnType;
import dev.pawl.dsl.operation.CreateIndex;
import dev.pawl.dsl.operation.CreateSchema;
import dev.pawl.dsl.operation.CreateTable;
import dev.pawl.dsl.operation.DeleteRows;
import dev.pawl.dsl.operation.DropColumn;
import dev.pawl.dsl.operation.DropConstraint;
import dev.pawl.dsl.operation.DropDefault;
import dev.pawl.dsl.operation.DropIndex;
import dev.pawl.dsl.operation.DropNotNull;
import dev.pawl.dsl.operation.DropSchema;
import dev.pawl.dsl.operation.DropTable;
import dev.pawl.dsl.operation.Ensure;
import dev.pawl.dsl.operation.InsertRows;
import dev.pawl.dsl.operation.Operation;
import dev.pawl.dsl.operation.RawSql;
import dev.pawl.dsl.operation.RenameColumn;
import dev.pawl.dsl.operation.RenameTable;
import dev.pawl.dsl.operation.SetDefault;
import dev.pawl.dsl.operation.SetFillfactor;
import dev.pawl.dsl.operation.SetNotNull;
import dev.pawl.processor.code.OperationCode;
import dev.pawl.processor.operation.RawActs;
import dev.pawl.processor.schema.Before;
import dev.pawl.processor.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Statements become the operations that they amount to. */
final class ReadOperationsTest {

    private static final String TABLES = "create table t (id bigint primary key, a int not null default 1, b text);"
            + " create table u (id bigint primary key); create index i on t (a); alter table t add constraint c check (a > 0);";

    /** What SQL has no statement for, or one that may find any number of rows. */
    private static final Set<Class<?>> WITHOUT_READER = Set.of(DeleteRows.class, Ensure.class, RawSql.class);

    private static final Map<Class<?>, Map<String, String>> READ = Map.ofEntries(
            read(
                    AddCheck.class,
                    "alter table t add constraint k check ( a  > 1 )",
                    "db.alterTable(\"t\").addCheck(\"k\", \"a  > 1\");"),
            read(
                    AddColumn.class,
                    "alter table t add column d varchar(20)[] not null default '{a,b}'",
                    "db.alterTable(\"t\").addColumn(\"d\", varchar(20).array().notNull().defaultTo(expression(\"'{a,b}'\")));",
                    "alter table t add d numeric(10,2) default (1 + 2), add e timestamp(3) with time zone default now()",
                    "db.alterTable(\"t\")\n        .addColumn(\"d\", numeric(10, 2).defaultTo(expression(\"(1 + 2)\")))\n        .addColumn(\"e\", userDefined(\"timestamptz(3)\").defaultTo(now()));",
                    "alter table t add d bigint generated always as identity",
                    "db.alterTable(\"t\").addColumn(\"d\", bigint().generatedAlwaysAsIdentity());"),
            read(
                    AddForeignKey.class,
                    "alter table t add foreign key (a) references u on delete set null",
                    "db.alterTable(\"t\").addForeignKey(\"a\", references(\"u\", \"id\").onDelete(ReferentialAction.SET_NULL));"),
            read(
                    AddPrimaryKey.class,
                    "alter table u drop constraint u_pkey, add constraint k primary key (id)",
                    "db.alterTable(\"u\")\n        .dropConstraint(\"u_pkey\")\n        .addPrimaryKey(\"k\", \"id\");"),
            read(
                    AddUnique.class,
                    "alter table t add unique (a, b)",
                    "db.alterTable(\"t\").addUnique(List.of(\"a\", \"b\"));"),
            read(
                    AlterColumnType.class,
                    "alter table t alter a set data type bigint using a::bigint",
                    "db.alterTable(\"t\").alterColumnType(\"a\", bigint());"),
            read(
                    CreateIndex.class,
                    "create unique index k on public.t using btree (a, b desc, lower(b), (a + 1)) include (id) where a > 0",
                    "db.alterTable(\"t\")\n        .createIndex(\"k\", on(\"a\").descending(\"b\").expression(\"lower(b)\").expression(\"a + 1\").unique().include(\"id\").where(\"a > 0\"));",
                    "create index concurrently k on t (a)",
                    "db.alterTable(\"t\").createIndex(\"k\", \"a\");"),
            read(
                    CreateTable.class,
                    "create table v (id bigint not null, x char(3) default 'abc', y int references u(id), primary key (id), constraint n unique (x), check (y > 0))",
                    "db.createTable(\"v\")\n        .column(\"id\", bigint().notNull())\n        .column(\"x\", character(3).defaultTo(\"abc\"))\n        .column(\"y\", integer())\n        .foreignKey(\"y\", references(\"u\", \"id\"))\n        .primaryKey(\"id\")\n        .unique(\"n\", \"x\")\n        .check(\"y > 0\");"),
            read(CreateSchema.class, "create schema if not exists s", "db.createSchema(\"s\");"),
            read(
                    DropSchema.class,
                    "create schema s; drop schema if exists s",
                    "db.createSchema(\"s\");\ndb.dropSchema(\"s\");"),
            read(DropColumn.class, "alter table t drop b", "db.alterTable(\"t\").dropColumn(\"b\");"),
            read(
                    DropConstraint.class,
                    "alter table t drop constraint c",
                    "db.alterTable(\"t\").dropConstraint(\"c\");"),
            read(DropDefault.class, "alter table t alter a drop default", "db.alterTable(\"t\").dropDefault(\"a\");"),
            read(DropIndex.class, "drop index i", "db.alterTable(\"t\").dropIndex(\"i\");"),
            read(DropNotNull.class, "alter table t alter a drop not null", "db.alterTable(\"t\").dropNotNull(\"a\");"),
            read(DropTable.class, "drop table if exists nope, u", "db.dropTable(\"u\");"),
            read(
                    InsertRows.class,
                    "insert into t (id, a, b) values (1, 2, 'it''s'), (2, -3, null)",
                    "db.insertInto(\"t\", \"id\", \"a\", \"b\")\n        .row(1L, 2, \"it's\")\n        .row(2L, -3, sqlNull());"),
            read(RenameColumn.class, "alter table t rename a to d", "db.alterTable(\"t\").renameColumn(\"a\", \"d\");"),
            read(RenameTable.class, "alter table t rename to w", "db.renameTable(\"t\", \"w\");"),
            read(SetDefault.class, "alter table t alter a set default 5", "db.alterTable(\"t\").setDefault(\"a\", 5);"),
            read(SetFillfactor.class, "alter table t set (fillfactor = 70)", "db.alterTable(\"t\").setFillfactor(70);"),
            read(SetNotNull.class, "alter table t alter b set not null", "db.alterTable(\"t\").setNotNull(\"b\");"));

    private static Map.Entry<Class<?>, Map<String, String>> read(Class<?> operation, String... pairs) {
        return Map.entry(
                operation,
                Stream.iterate(0, i -> i < pairs.length, i -> i + 2)
                        .collect(Collectors.toMap(i -> pairs[i], i -> pairs[i + 1])));
    }

    @Test
    void eachOperationHasAReader() {
        Set<Class<?>> without = Set.of(Operation.class.getPermittedSubclasses()).stream()
                .filter(operation -> !READ.containsKey(operation))
                .collect(Collectors.toSet());
        assertThat(without)
                .as("read these in dev.pawl.processor.reader, and add an example here")
                .isEqualTo(WITHOUT_READER);
    }

    @Test
    void statementsBecomeOperations() {
        List<String> different = new ArrayList<>();
        READ.forEach((operation, examples) -> examples.forEach((sql, code) -> {
            List<Operation> operations = operations(sql);
            if (!OperationCode.of(operations).equals(code)
                    || operations.stream().noneMatch(operation::isInstance)) {
                different.add(sql + "\n" + OperationCode.of(operations) + "\ninstead of\n" + code);
            }
        }));
        assertThat(String.join("\n\n", different)).isEmpty();
    }

    private static List<Operation> operations(String sql) {
        Before empty = Before.up(Schema.empty(), 1, 14);
        List<Act> tables = RawActs.of(TABLES, empty, Held.BEGIN);
        Before before = Before.up(tables.get(tables.size() - 1).after(), 2, 14);
        return RawActs.of(sql, before, Held.BEGIN).stream()
                .flatMap(act -> act.deed().operation().stream())
                .toList();
    }
}
