package dev.pawl.dsl;

import dev.pawl.dsl.internal.InvalidArgument;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * Column types and the expressions most used as defaults, for {@code import static dev.pawl.dsl.Columns.*}.
 *
 * @see <a href="https://www.postgresql.org/docs/current/datatype.html">Data Types</a>
 */
public final class Columns {

    private Columns() {}

    /** {@code smallint}: 2 bytes. */
    public static ColumnType<Integer> smallint() {
        return ColumnType.of(Integer.class, DataType.of("smallint"));
    }

    /** {@code integer}: 4 bytes. */
    public static ColumnType<Integer> integer() {
        return ColumnType.of(Integer.class, DataType.of("integer"));
    }

    /** {@code bigint}: 8 bytes; the right type for keys. */
    public static ColumnType<Long> bigint() {
        return ColumnType.of(Long.class, DataType.of("bigint"));
    }

    /**
     * {@code numeric(precision, scale)}: exact.
     *
     * @param precision digits in all, 1 to 1000
     * @param scale digits after the point, 0 to precision
     */
    public static ColumnType<Number> numeric(int precision, int scale) {
        require(precision >= 1 && precision <= 1000, "the precision of numeric is between 1 and 1000", precision, 0);
        require(scale >= 0 && scale <= precision, "the scale of numeric is between 0 and its precision", scale, 1);
        return ColumnType.of(Number.class, DataType.of("numeric", precision, scale));
    }

    /** {@code numeric}: exact, of any size. */
    public static ColumnType<Number> numeric() {
        return ColumnType.of(Number.class, DataType.of("numeric"));
    }

    /** {@code real}: 4 bytes, inexact. */
    public static ColumnType<Double> real() {
        return ColumnType.of(Double.class, DataType.of("real"));
    }

    /** {@code double precision}: 8 bytes, inexact. */
    public static ColumnType<Double> doublePrecision() {
        return ColumnType.of(Double.class, DataType.of("double precision"));
    }

    /** {@code boolean}. */
    public static ColumnType<Boolean> bool() {
        return ColumnType.of(Boolean.class, DataType.of("boolean"));
    }

    /** {@code text}: a string of any length. */
    public static ColumnType<String> text() {
        return ColumnType.of(String.class, DataType.of("text"));
    }

    /**
     * {@code varchar(length)}.
     *
     * @param length the longest string, in characters, 1 to 10485760
     */
    public static ColumnType<String> varchar(int length) {
        require(length >= 1 && length <= 10_485_760, "the length of varchar is between 1 and 10485760", length, 0);
        return ColumnType.of(String.class, DataType.of("varchar", length));
    }

    /**
     * {@code char(length)}: padded with spaces.
     *
     * @param length in characters, 1 to 10485760
     */
    public static ColumnType<String> character(int length) {
        require(length >= 1 && length <= 10_485_760, "the length of char is between 1 and 10485760", length, 0);
        return ColumnType.of(String.class, DataType.of("char", length));
    }

    /** {@code date}. */
    public static ColumnType<LocalDate> date() {
        return ColumnType.of(LocalDate.class, DataType.of("date"));
    }

    /** {@code time}: of day, without a zone. */
    public static ColumnType<LocalTime> time() {
        return ColumnType.of(LocalTime.class, DataType.of("time"));
    }

    /** {@code timestamp}: a date and time that no zone belongs to; a moment is a {@link #timestamptz()}. */
    public static ColumnType<LocalDateTime> timestamp() {
        return ColumnType.of(LocalDateTime.class, DataType.of("timestamp"));
    }

    /** {@code timestamptz}: a moment. */
    public static ColumnType<OffsetDateTime> timestamptz() {
        return ColumnType.of(OffsetDateTime.class, DataType.of("timestamptz"));
    }

    /** {@code interval}. */
    public static ColumnType<Duration> interval() {
        return ColumnType.of(Duration.class, DataType.of("interval"));
    }

    /** {@code uuid}. */
    public static ColumnType<UUID> uuid() {
        return ColumnType.of(UUID.class, DataType.of("uuid"));
    }

    /** {@code jsonb}; a default is written as JSON text, {@code defaultTo("{}")}. */
    public static ColumnType<String> jsonb() {
        return ColumnType.of(String.class, DataType.of("jsonb"));
    }

    /** {@code json}: kept as text, without equality; {@link #jsonb()} is nearly always what is wanted. */
    public static ColumnType<String> json() {
        return ColumnType.of(String.class, DataType.of("json"));
    }

    /** {@code bytea}: bytes. */
    public static ColumnType<byte[]> bytea() {
        return ColumnType.of(byte[].class, DataType.of("bytea"));
    }

    /** {@code inet}: an IP address, with or without a mask. */
    public static ColumnType<String> inet() {
        return ColumnType.of(String.class, DataType.of("inet"));
    }

    /**
     * A type that has no method here: an enum or a domain of this database, a type of an extension such as
     * {@code citext}, or another one that PostgreSQL brings, such as {@code tsvector}.
     *
     * @param name the type's name, quoted in SQL, and its modifiers if it takes some: {@code bit(8)},
     *     {@code timestamptz(3)}; without a schema or brackets
     */
    public static ColumnType<String> userDefined(String name) {
        return ColumnType.of(String.class, NamedType.of(name));
    }

    /**
     * A type of another schema than the one that the migrations are applied to, such as {@code userDefined("public", "citext")}
     * where extensions are in {@code public}.
     *
     * @param schema the schema of the type, quoted in SQL
     * @param name the type's name, quoted in SQL, and its modifiers if it takes some; without brackets
     */
    public static ColumnType<String> userDefined(String schema, String name) {
        return ColumnType.of(String.class, NamedType.of(schema, name));
    }

    /** {@code now()}: the moment at which the transaction began. */
    public static Expression<OffsetDateTime> now() {
        return new Expression<>("now()");
    }

    /** {@code current_date}: the day on which the transaction began, in the session's zone. */
    public static Expression<LocalDate> currentDate() {
        return new Expression<>("current_date");
    }

    /** {@code localtimestamp}: the transaction's begin as a local date and time. */
    public static Expression<LocalDateTime> localTimestamp() {
        return new Expression<>("localtimestamp");
    }

    /** {@code clock_timestamp()}: the moment at which each row is written; volatile. */
    public static Expression<OffsetDateTime> clockTimestamp() {
        return new Expression<>("clock_timestamp()");
    }

    /** {@code gen_random_uuid()}: another one for each row; volatile. */
    public static Expression<UUID> genRandomUuid() {
        return new Expression<>("gen_random_uuid()");
    }

    /** {@code random()}: another one for each row; volatile. */
    public static Expression<Double> random() {
        return new Expression<>("random()");
    }

    /** {@code null}, as a value of {@link NewRows#row}. */
    public static Expression<Object> sqlNull() {
        return new Expression<>("null");
    }

    /**
     * Any other expression.
     *
     * @param sql as PostgreSQL reads it, for example {@code "interval '30 days'"}
     * @param <T> the type of its values, inferred from where it is used
     */
    public static <T> Expression<T> expression(String sql) {
        return new Expression<>(sql);
    }

    private static void require(boolean condition, String rule, int given, int position) {
        if (!condition) {
            throw new InvalidArgument(rule + ", not " + given, position);
        }
    }
}
