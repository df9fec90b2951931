package dev.pawl.maven;

import dev.pawl.runtime.setting.Setting;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A command line while it is put together: what is not set is left out, so that the command's own default holds. */
final class Arguments {

    private final List<String> words = new ArrayList<>();

    private Arguments() {}

    static Arguments of(String... command) {
        Arguments arguments = new Arguments();
        arguments.words.addAll(List.of(command));
        return arguments;
    }

    Arguments option(String name, @Nullable Object value) {
        if (value != null) {
            words.add(name + "=" + value);
        }
        return this;
    }

    /** Says what a setting is to be; what can be switched is on unless it is switched off. */
    Arguments setting(Setting setting, @Nullable Object value) {
        return setting.kind() == Setting.Kind.SWITCH
                ? flag("--no-" + setting.key(), Boolean.FALSE.equals(value))
                : option("--" + setting.key(), value);
    }

    Arguments flag(String name, boolean isSet) {
        if (isSet) {
            words.add(name);
        }
        return this;
    }

    /** Adds a word that is not an option. */
    Arguments word(@Nullable Object word) {
        if (word != null) {
            words.add(word.toString());
        }
        return this;
    }

    String[] toArray() {
        return words.toArray(String[]::new);
    }
}
