package dev.pawl.grammar.cutter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BytesTest {

    @ParameterizedTest
    @ValueSource(
            longs = {
                0,
                1,
                -1,
                63,
                64,
                -64,
                -65,
                127,
                128,
                Integer.MAX_VALUE,
                Integer.MIN_VALUE,
                Long.MAX_VALUE,
                Long.MIN_VALUE
            })
    void keepSignedNumbers(long number) {
        assertThat(new ByteReader(new ByteWriter().signed(number).toBytes()).signed())
                .isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 127, 128, 16_383, 16_384, Integer.MAX_VALUE})
    void keepUnsignedNumbers(int number) {
        assertThat(new ByteReader(new ByteWriter().unsigned(number).toBytes()).unsigned())
                .isEqualTo(number);
    }
}
