package dev.pawl.processor.earlier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pawl.dsl.Phase;
import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.operation.InsertRows;
import dev.pawl.dsl.operation.Operation;
import dev.pawl.processor.code.RecordedCases;
import dev.pawl.runtime.plan.SourceFile;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept between compilations is what was there. */
final class StoredValuesTest {

    @Test
    void keepWhatAllCasesAskFor() {
        assertThat(RecordedCases.all()).hasSizeGreaterThan(500).allSatisfy((name, operations) -> {
            StoredMigration migration = migration(operations);
            assertThat(ValueReader.read(ValueWriter.write(migration))).isEqualTo(migration);
        });
    }

    @Test
    void keepValuesOfAllTypes() {
        List<Object> row = List.of(
                "half a pair \uD83D, a \"quote\", a \\ and\na line",
                true,
                (short) 1,
                2,
                3L,
                1.5f,
                Double.MIN_VALUE,
                new BigDecimal("1.500"),
                BigInteger.TEN.pow(30),
                UUID.randomUUID(),
                Duration.ofMillis(-1),
                Period.ofMonths(3),
                Instant.EPOCH,
                LocalDate.MIN,
                LocalTime.NOON,
                LocalDateTime.MAX,
                OffsetDateTime.parse("2026-01-15T10:00:00.123+05:30"),
                List.of("a", "b"));
        InsertRows insert = new InsertRows(QualifiedName.of("t"), List.of("a"), List.of(row));

        assertThat(ValueReader.read(ValueWriter.write(insert))).isEqualTo(insert);
        InsertRows bytes = new InsertRows(QualifiedName.of("t"), List.of("a"), List.of(List.of(new byte[] {1, -1})));
        assertThat(((InsertRows) ValueReader.read(ValueWriter.write(bytes)))
                        .rows()
                        .get(0)
                        .get(0))
                .isEqualTo(new byte[] {1, -1});
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "DropTable",
                "DropTable(",
                "DropTable(table=QualifiedName(name=\"t\")",
                "DropTable(table=QualifiedName(name=\"t\")))",
                "DropTable(schema=\"s\",table=\"t\")",
                "DropTable(table=5)",
                "DropTables(table=\"t\")",
                "RawSql(sql=\"\\u12\")",
                "LocalDate(\"2026-02-30\")",
                "Phase.LATER",
                "java.lang.Runtime()"
            })
    void areNotMadeOfAnythingElse(String text) {
        assertThatThrownBy(() -> ValueReader.read(text)).isInstanceOf(UnreadableTextException.class);
    }

    private static StoredMigration migration(List<Operation> operations) {
        return new StoredMigration(
                1,
                "shop.CreateT",
                "CreateT",
                "create t",
                Phase.CONTRACT,
                true,
                "gone",
                operations,
                new StoredMigration.Down(operations),
                List.of(new SourceFile("a.csv", "00")));
    }
}
