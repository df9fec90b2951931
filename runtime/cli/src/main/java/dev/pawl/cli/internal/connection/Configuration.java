package dev.pawl.cli.internal.connection;

import static dev.pawl.cli.words.Phrase.text;

import dev.pawl.cli.internal.refusal.Refusal;
import dev.pawl.cli.words.CommandOption;
import dev.pawl.runtime.setting.Setting;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a file {@code pawl.properties} says: options by their long names, without the dashes. */
public final class Configuration {

    /** The file that is read if it is there. */
    public static final String DEFAULT_NAME = "pawl.properties";

    /** Where to connect to; how to run is what the settings of a migrator say. */
    private static final List<String> KEYS = Stream.concat(
                    Stream.of("url", "host", "port", "database", "user", "password-file", "classpath"),
                    Setting.ofMigrator().stream()
                            .filter(setting -> setting.kind() != Setting.Kind.OBJECT)
                            .map(Setting::key))
            .toList();

    private final Properties properties;
    private final Path file;

    private Configuration(Properties properties, Path file) {
        this.properties = properties;
        this.file = file;
    }

    /**
     * Reads a file.
     *
     * @param named the file that was named, which must be there; or null for the default one, which need not
     * @param folder the working folder
     */
    public static Configuration read(@Nullable Path named, Path folder) {
        Path file = folder.resolve(named == null ? Path.of(DEFAULT_NAME) : named);
        Properties properties = new Properties();
        if (named == null && !Files.exists(file)) {
            return new Configuration(properties, file);
        }
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw Refusal.usage("cannot read the configuration `" + shown(file) + "`")
                    .because(e)
                    .fix(text("name a file of the form `key=value` with "), CommandOption.CONFIG.given());
        }
        Configuration configuration = new Configuration(properties, file);
        configuration.refuseUnknown();
        return configuration;
    }

    /**
     * Returns a value, or null.
     *
     * @param key the name of an option
     */
    public @Nullable String get(String key) {
        String value = properties.getProperty(key);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** Returns what messages call it. */
    public String name() {
        return shown(file);
    }

    /** Returns the first line of the file that has the password, or null if none is named. */
    @Nullable
    String password() {
        String named = get("password-file");
        if (named == null) {
            return null;
        }
        Path folder = file.toAbsolutePath().getParent();
        Path passwordFile = folder == null ? Path.of(named) : folder.resolve(named);
        try {
            return Files.readString(passwordFile).lines().findFirst().orElse("");
        } catch (IOException e) {
            throw Refusal.usage("cannot read the password-file `" + named + "` of `" + name() + "`")
                    .because(e)
                    .fix("write the password, and nothing else, into its first line");
        }
    }

    private void refuseUnknown() {
        for (String key : new TreeSet<>(properties.stringPropertyNames())) {
            if (key.equals("password")) {
                throw Refusal.usage("`" + name() + "` has a password in it")
                        .fix("put it into a file of its own that only you can read, and name that: password-file=...")
                        .fix("or use PGPASSWORD or .pgpass");
            }
            if (!KEYS.contains(key)) {
                throw Refusal.usage("`" + name() + "` has the unknown key `" + key + "`")
                        .fix("keys are " + String.join(", ", KEYS));
            }
        }
    }

    private static String shown(Path file) {
        return String.valueOf(file.getFileName());
    }
}
