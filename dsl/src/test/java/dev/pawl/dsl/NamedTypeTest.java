package dev.pawl.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NamedTypeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "mood | \"mood\"",
                "Mood | \"Mood\"",
                "tsvector | \"tsvector\"",
                "bit(8) | \"bit\"(8)",
                "vector (3) | \"vector\"(3)",
                "weird(1, 2) | \"weird\"(1, 2)",
                "timetz | \"timetz\"",
                "timestamp(3) | timestamp(3)",
                "timestamp (3) without time zone | timestamp(3)",
                "TIMESTAMP(3) WITH TIME ZONE | timestamptz(3)",
                "time(0) | time(0)",
                "interval(3) | interval(3)"
            })
    void namesTypesWithoutMethod(String name, String sql) {
        assertThat(Columns.userDefined(name).spec().type().sql()).isEqualTo(sql);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "varchar | text()",
                "varchar(20) | varchar(20)",
                "character varying (20) | varchar(20)",
                "char | character(1)",
                "numeric(8) | numeric(8, 0)",
                "Decimal(8,2) | numeric(8, 2)",
                "int | integer()",
                "int8 | bigint()",
                "bool | bool()",
                "float | doublePrecision()",
                "float(24) | real()",
                "pg_catalog.int4 | integer()",
                "timestamp with time zone | timestamptz()",
                "serial | integer().generatedByDefaultAsIdentity()",
                "bigserial | bigint().generatedByDefaultAsIdentity()",
                "int[] | integer().array()",
                "varchar(20)[][] | varchar(20).array()",
                "mood[] | userDefined(\"mood\").array()",
                "\"Mood\" | userDefined(\"Mood\")",
                "app.mood | userDefined(\"app\", \"mood\")",
                "time with time zone | userDefined(\"timetz\")",
                "bit varying(8) | userDefined(\"varbit(8)\")",
                "geometry(Point, 4326) | db.sql(...)"
            })
    void saysWhatToWriteInstead(String name, String instead) {
        assertThatThrownBy(() -> Columns.userDefined(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("`" + instead + "`")
                .hasMessageContaining("`" + name + "`");
    }
}
