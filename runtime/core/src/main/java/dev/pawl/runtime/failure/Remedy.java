package dev.pawl.runtime.failure;

import dev.pawl.runtime.setting.Setting;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A way out of a failure. It names what to call or to set as a value, so that each tool can say how that is done there. */
public sealed interface Remedy {

    /**
     * Returns it as text.
     *
     * @param vocabulary what calls and settings are called
     */
    String in(Vocabulary vocabulary);

    /** Whether it says the same in every vocabulary. */
    boolean isTheSameEverywhere();

    /**
     * What to do, in words.
     *
     * @param words without a final period, and without names that only Java or only one tool knows
     */
    record Advice(String words) implements Remedy {

        @Override
        public String in(Vocabulary vocabulary) {
            return words;
        }

        @Override
        public boolean isTheSameEverywhere() {
            return true;
        }
    }

    /**
     * What to run in the database.
     *
     * @param statement one statement, without a semicolon
     */
    record Sql(String statement) implements Remedy {

        @Override
        public String in(Vocabulary vocabulary) {
            return statement;
        }

        @Override
        public boolean isTheSameEverywhere() {
            return true;
        }
    }

    /**
     * What to ask of the migrator.
     *
     * @param call the call
     * @param argument its argument, or null if it has none or nobody knows it
     */
    record Call(MigratorCall call, @Nullable Long argument) implements Remedy {

        @Override
        public String in(Vocabulary vocabulary) {
            return vocabulary.call(call, argument);
        }

        @Override
        public boolean isTheSameEverywhere() {
            return false;
        }
    }

    /**
     * What to set.
     *
     * @param setting the setting
     * @param value what to set it to, or null if that is up to the reader
     */
    record Set(Setting setting, @Nullable String value) implements Remedy {

        @Override
        public String in(Vocabulary vocabulary) {
            return vocabulary.setting(setting, value);
        }

        @Override
        public boolean isTheSameEverywhere() {
            return false;
        }
    }

    /**
     * What to look at in the connection to the database.
     *
     * @param part the part
     */
    record Connection(ConnectionPart part) implements Remedy {

        @Override
        public String in(Vocabulary vocabulary) {
            return vocabulary.connection(part);
        }

        @Override
        public boolean isTheSameEverywhere() {
            return false;
        }
    }

    /**
     * Several, with words between them, as one sentence: {@code remove the cause and finish with down(1)}.
     *
     * @param parts put together as they are, so that words have the spaces
     */
    record Sentence(List<Remedy> parts) implements Remedy {

        /** Keeps a copy of the list. */
        public Sentence {
            parts = List.copyOf(parts);
        }

        @Override
        public String in(Vocabulary vocabulary) {
            return parts.stream().map(part -> part.in(vocabulary)).collect(Collectors.joining());
        }

        @Override
        public boolean isTheSameEverywhere() {
            return parts.stream().allMatch(Remedy::isTheSameEverywhere);
        }
    }

    /**
     * Returns words.
     *
     * @param words without a final period
     */
    static Remedy advice(String words) {
        return new Advice(words);
    }

    /**
     * Returns a statement to run.
     *
     * @param statement without a semicolon
     */
    static Remedy sql(String statement) {
        return new Sql(statement);
    }

    /**
     * Returns a setting to look at.
     *
     * @param setting the setting
     */
    static Remedy set(Setting setting) {
        return new Set(setting, null);
    }

    /**
     * Returns a setting to set.
     *
     * @param setting the setting
     * @param value its value as a text, as files have it
     */
    static Remedy set(Setting setting, String value) {
        return new Set(setting, value);
    }

    /**
     * Returns several as one sentence.
     *
     * @param parts put together as they are
     */
    static Remedy sentence(Remedy... parts) {
        return parts.length == 1 ? parts[0] : new Sentence(Arrays.asList(parts));
    }
}
