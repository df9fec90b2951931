package dev.pawl.grammar;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Expressions and statements made up at random. Most are right, and none makes sense. */
final class RandomSql {

    private static final List<String> NAMES = List.of(
            "a",
            "b",
            "t.a",
            "\"Größe\"",
            "\"select\"",
            "year",
            "value",
            "name",
            "status",
            "left",
            "user",
            "default",
            "s.t.a",
            "int",
            "interval",
            "between",
            "text",
            "end",
            "order",
            "array",
            "position",
            "char",
            "json",
            "ünder");
    private static final List<String> TYPES = List.of(
            "int",
            "text",
            "numeric(10, 2)",
            "timestamptz",
            "time (3) with time zone",
            "interval day to second",
            "bit varying",
            "s.t",
            "int[]",
            "text array[3]",
            "double precision",
            "char(3)",
            "setof int",
            "json",
            "date[][]");
    private static final List<String> CONSTANTS = List.of(
            "0",
            "1",
            "-1",
            "1.5",
            "1e3",
            ".5",
            "5.",
            "0x1F",
            "0b1",
            "0o7",
            "1_000",
            "1__0",
            "99999999999",
            "'a'",
            "''",
            "'it''s'",
            "E'\\n'",
            "E'\\u00e9'",
            "U&'\\0061'",
            "U&'\\00'",
            "B'01'",
            "x'1f'",
            "N'a'",
            "$$a$$",
            "$a$ $$ $a$",
            "$1",
            "true",
            "null",
            "date '2024-01-01'",
            "interval '1' day",
            "interval (3) '1'",
            "'a'\n'b'",
            "'a' 'b'",
            "1a",
            "'é😀'");
    private static final List<String> OPERATORS = List.of(
            "+",
            "-",
            "*",
            "/",
            "%",
            "^",
            "=",
            "<>",
            "!=",
            "<",
            ">=",
            "||",
            "->",
            "->>",
            "@>",
            "~*",
            "!~",
            "and",
            "or",
            "like",
            "ilike",
            "not like",
            "similar to",
            "is distinct from",
            "is not distinct from",
            "operator(pg_catalog.+)",
            "at time zone",
            "in",
            "overlaps",
            "<<",
            "|/",
            "::",
            ":=",
            "=>",
            "+-",
            "*-",
            "@-",
            "not");

    private final Random random;

    RandomSql(long seed) {
        this.random = new Random(seed);
    }

    String expression() {
        return expression(3);
    }

    private String expression(int depth) {
        if (depth == 0) {
            return random.nextBoolean() ? any(NAMES) : any(CONSTANTS);
        }
        Supplier<String> inner = () -> expression(depth - 1);
        return switch (random.nextInt(24)) {
            case 0, 1, 2, 3, 4 -> inner.get() + " " + any(OPERATORS) + " " + inner.get();
            case 5 -> "(" + inner.get() + ")";
            case 6 -> any(NAMES) + "(" + list(inner) + ")";
            case 7 -> "not " + inner.get();
            case 8 -> inner.get() + "::" + any(TYPES);
            case 9 -> "cast(" + inner.get() + " as " + any(TYPES) + ")";
            case 10 ->
                "case " + (random.nextBoolean() ? inner.get() : "") + " when " + inner.get() + " then " + inner.get()
                        + (random.nextBoolean() ? " else " + inner.get() : "") + " end";
            case 11 ->
                inner.get()
                        + any(List.of(" is null", " is not true", " isnull", " is json", " is normalized", " notnull"));
            case 12 -> inner.get() + " between " + inner.get() + " and " + inner.get();
            case 13 -> inner.get() + " in (" + list(inner) + ")";
            case 14 -> "row(" + list(inner) + ")";
            case 15 -> "array[" + list(inner) + "]";
            case 16 -> inner.get() + "[" + inner.get() + any(List.of("]", ":]", ":" + inner.get() + "]"));
            case 17 -> any(List.of("exists ", "", "a = any ", "array", "a in ")) + "(" + query(depth - 1) + ")";
            case 18 ->
                any(List.of("coalesce", "greatest", "nullif", "grouping", "xmlconcat")) + "(" + list(inner) + ")";
            case 19 -> "extract(" + any(List.of("year", "'year'", "foo", "1")) + " from " + inner.get() + ")";
            case 20 ->
                any(List.of("trim(both from ", "substring(a from ", "position('a' in ", "overlay(a placing b from "))
                        + inner.get() + ")";
            case 21 ->
                "sum(" + inner.get() + ") filter (where " + inner.get() + ") over (partition by " + inner.get() + ")";
            case 22 -> inner.get() + any(List.of(" collate \"C\"", " at local", ".b", ".*", " -- c\n", " /* c */ "));
            default -> inner.get();
        };
    }

    private String list(Supplier<String> inner) {
        return IntStream.range(0, random.nextInt(4)).mapToObj(i -> inner.get()).collect(Collectors.joining(", "));
    }

    private String query(int depth) {
        Supplier<String> inner = () -> expression(Math.max(0, depth));
        return "select " + any(List.of("", "distinct ", "all ")) + list(inner)
                + any(List.of("", " as x", " y"))
                + any(List.of(
                        "", " from t", " from t x join u using (a)", " from f(1) with ordinality", " from only t"))
                + any(List.of("", " where " + inner.get()))
                + any(List.of("", "", " group by " + inner.get(), " order by " + inner.get() + " desc nulls last"))
                + any(List.of("", "", "", " limit 1", " for update", " union all select 1", " offset 2 rows"));
    }

    String statement() {
        return switch (random.nextInt(12)) {
            case 0 ->
                "create table " + any(NAMES) + " (a " + any(TYPES) + " default " + expression(1) + " check ("
                        + expression(2) + "))";
            case 1 ->
                "alter table " + any(NAMES) + " add column " + any(NAMES) + " " + any(TYPES)
                        + any(List.of("", " not null", " unique"));
            case 2 -> "alter table t alter column " + any(NAMES) + " type " + any(TYPES) + " using " + expression(2);
            case 3 ->
                "create index " + any(List.of("", "i ", "concurrently i ", "if not exists i ")) + "on t ("
                        + expression(1) + ")" + any(List.of("", " where " + expression(1)));
            case 4 -> "update " + any(NAMES) + " set " + any(NAMES) + " = " + expression(2) + " where " + expression(2);
            case 5 ->
                "insert into t (" + any(NAMES) + ") values (" + expression(1) + ")" + any(List.of("", " returning *"));
            case 6 -> "delete from " + any(NAMES) + " where " + expression(2);
            case 7 -> "create view v as " + query(2);
            case 8 -> "create policy p on t using (" + expression(2) + ")";
            case 9 ->
                "alter table t add constraint c "
                        + any(List.of(
                                "check (" + expression(2) + ") not valid",
                                "unique (a, b)",
                                "primary key using index i",
                                "foreign key (a) references b on delete set null"));
            case 10 -> "comment on column t." + any(NAMES) + " is " + any(CONSTANTS);
            default -> query(3);
        };
    }

    private <T> T any(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
