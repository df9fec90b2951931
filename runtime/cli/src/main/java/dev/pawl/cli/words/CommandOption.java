package dev.pawl.cli.words;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The options that commands have besides the settings of a run. */
public enum CommandOption {
    /** Where the migrations are. */
    CLASSPATH,
    /** The file with settings. */
    CONFIG,
    /** Where the database is. */
    URL,
    /** The server. */
    HOST,
    /** Its port. */
    PORT,
    /** The database. */
    DATABASE,
    /** The user. */
    USER,
    /** Whether to ask for the password. */
    PASSWORD_PROMPT,
    /** Whether to print a document for programs. */
    JSON,
    /** When to use colours. */
    COLOR,
    /** Whether to show stack traces. */
    VERBOSE,
    /** Whether not to ask. */
    YES,
    /** Whether not to compare with the catalogue. */
    FORCE,
    /** Up to which version. */
    TO,
    /** How many migrations. */
    STEPS,
    /** Whether to show the SQL only. */
    DRY_RUN,
    /** Whether not to ask a database. */
    OFFLINE,
    /** Which migration. */
    ONLY,
    /** Which session to end. */
    END,
    /** How many lines. */
    LIMIT,
    /** A repair has completed the migration. */
    APPLIED,
    /** A repair has removed the migration. */
    ROLLED_BACK,
    /** The folder with the sources. */
    SOURCE,
    /** The package of a new migration. */
    PACKAGE,
    /** The table of a new migration. */
    TABLE,
    /** Whether to look only, and change nothing. */
    CHECK,
    /** The file that lists what was released. */
    LOCK_FILE,
    /** The schemas of a fleet. */
    SCHEMAS,
    /** The query for the schemas of a fleet. */
    SCHEMAS_FROM,
    /** The databases of a fleet. */
    DATABASES;

    /** Returns its name without dashes in front. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Returns the one with a name.
     *
     * @param key the name, without dashes in front
     */
    public static Optional<CommandOption> named(String key) {
        return Arrays.stream(values())
                .filter(option -> option.key().equals(key))
                .findAny();
    }

    /** Returns it without a value. */
    public Given given() {
        return new Given(this, null);
    }

    /**
     * Returns it with a value.
     *
     * @param value the value
     */
    public Given given(String value) {
        return new Given(this, value);
    }
}
