package dev.pawl.runtime.internal.settings;

import dev.pawl.runtime.failure.Explanation;
import dev.pawl.runtime.failure.MigrationException;
import dev.pawl.runtime.setting.Setting;
import dev.pawl.runtime.setting.TimeText;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Reads the value of a setting, or refuses it. */
public final class SettingText {

    private SettingText() {}

    public static Duration time(Setting setting, String text) {
        Duration time = TimeText.read(text);
        if (time == null) {
            throw wrong(setting, text, "a time such as 75ms, 30s, 5m, 2h or PT5M");
        }
        return time;
    }

    public static boolean yes(Setting setting, String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw wrong(setting, text, "true or false");
        }
        return text.equals("true");
    }

    public static <E extends Enum<E>> E choice(Setting setting, String text, E[] choices) {
        return Arrays.stream(choices)
                .filter(choice -> word(choice).equals(text.toLowerCase(Locale.ROOT)))
                .findAny()
                .orElseThrow(() -> wrong(
                        setting,
                        text,
                        Arrays.stream(choices).map(SettingText::word).collect(Collectors.joining(", "))));
    }

    private static MigrationException wrong(Setting setting, String text, String right) {
        return Explanation.of(setting, "cannot be `" + text + "`")
                .fix("write " + right)
                .exception();
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
