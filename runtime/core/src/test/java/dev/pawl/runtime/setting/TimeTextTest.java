package dev.pawl.runtime.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TimeTextTest {

    @ParameterizedTest
    @CsvSource({"PT0.075S,75ms", "PT30S,30s", "PT90S,90s", "PT5M,5m", "PT2H,2h", "PT0S,0s", "PT-1S,-1s", "PT1.5S,1500ms"
    })
    void writesTimesAsSettingsHaveThem(Duration time, String text) {
        assertThat(TimeText.of(time)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"75ms,PT0.075S", "30S,PT30S", "' 5m',PT5M", "2h,PT2H", "PT5M,PT5M", "75Ms,PT0.075S"})
    void readsThem(String text, Duration time) {
        assertThat(TimeText.read(text)).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "5 minutes", "-5s", "5d", "9999999999s", "1.5s"})
    void readsNothingElse(String text) {
        assertThat(TimeText.read(text)).isNull();
    }
}
