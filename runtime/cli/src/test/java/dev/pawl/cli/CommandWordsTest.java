package dev.pawl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Methods of the runtime become commands and options. */
final class CommandWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            run them: up(), or contract()                   | run them: pawl up, or pawl contract
            or undo it with down(1)                         | or undo it with pawl down
            accept it: resolve(7, Resolution.APPLIED)       | accept it: pawl resolve 7 --applied
            forceResolve(7, Resolution.ROLLED_BACK)         | pawl resolve 7 --rolled-back --force
            record it once: baseline(20260101001)           | record it once: pawl baseline 20260101001
            baseline(...) records what is there             | pawl baseline VERSION records what is there
            you know better: forceBaseline(20260101001)     | you know better: pawl baseline 20260101001 --force
            with this same jar: contractTo(20260202001)     | with this same jar: pawl contract --to 20260202001
            or raise waitTimeout                            | or raise --wait-timeout
            lockDeadline(...) is how long Pawl tries        | --lock-deadline is how long Pawl tries
            """)
    void translatesWaysOut(String api, String command) {
        assertThat(CommandWords.in("wrong\n  fix: " + api)).isEqualTo("wrong\n  fix: " + command);
    }

    @Test
    void leavesSqlAlone() {
        String message = "wrong\n  fix: run this:\n    SELECT 'up()', baseline(1)";
        assertThat(CommandWords.in(message)).isEqualTo(message);
    }
}
