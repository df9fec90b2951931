package dev.pawl.cli.internal.invocation;

import static dev.pawl.cli.words.Phrase.text;

import dev.pawl.cli.internal.classpath.ClassPath;
import dev.pawl.cli.internal.connection.Configuration;
import dev.pawl.cli.internal.connection.ConnectionSource;
import dev.pawl.cli.internal.option.Pawl;
import dev.pawl.cli.internal.refusal.Refusal;
import dev.pawl.cli.internal.terminal.Json;
import dev.pawl.cli.internal.terminal.ProgressLine;
import dev.pawl.cli.internal.terminal.Terminal;
import dev.pawl.cli.words.CommandOption;
import dev.pawl.cli.words.Dialect;
import dev.pawl.cli.words.Phrase;
import dev.pawl.runtime.Migrator;
import dev.pawl.runtime.MigratorBuilder;
import dev.pawl.runtime.failure.ConnectionPart;
import dev.pawl.runtime.registry.MigrationRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What commands are made of: the options that all have, and what follows from them. */
public final class Invocation implements AutoCloseable {

    /** How long to wait for a database by default: not at all, or as long as the runtime does. */
    public enum Patience {
        NONE,
        OF_RUNTIME
    }

    private static final int DEFAULT_WIDTH = 80;

    public final Pawl pawl = new Pawl();
    private final Surroundings surroundings;
    private @Nullable Configuration configuration;
    private @Nullable ClassPath classPath;
    private @Nullable ClassLoader classLoader;
    private @Nullable String typedPassword;

    public Invocation(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    public Surroundings surroundings() {
        return surroundings;
    }

    /** Returns what commands and options are called where this one is called. */
    public Dialect dialect() {
        return surroundings.dialect();
    }

    /** Whether a program reads the results. */
    public boolean isJson() {
        return pawl.output.json;
    }

    public Terminal terminal() {
        boolean colours = switch (pawl.output.colours) {
            case always -> true;
            case never -> false;
            case auto -> surroundings.interactive() && Console.hasColours();
        };
        return new Terminal(
                surroundings.out(),
                surroundings.err(),
                surroundings.in(),
                surroundings.interactive(),
                colours,
                width(surroundings.environment().get("COLUMNS")));
    }

    /** Prints the result of a command as a JSON document. */
    public void print(Object json) {
        terminal().print(Json.document(json));
    }

    Configuration configuration() {
        if (configuration == null) {
            configuration = Configuration.read(pawl.connection.config, surroundings.folder());
        }
        return configuration;
    }

    public String schema() {
        String named = namedSchema();
        return named == null ? "public" : named;
    }

    /** Returns the schema that somebody has named, or null. */
    @Nullable
    public String namedSchema() {
        return pawl.run.schema(configuration());
    }

    /** Returns the migrations, which need no database. */
    public MigrationRegistry registry() {
        return MigrationRegistry.find(classLoader());
    }

    public ClassLoader classLoader() {
        if (classLoader == null) {
            String named = pawl.connection.classPath;
            String path = named == null ? configuration().get("classpath") : named;
            if (path == null) {
                ClassPath.refuseWithoutMigrations(surroundings.classLoader(), "on the class path");
                classLoader = surroundings.classLoader();
            } else {
                classPath = ClassPath.of(path, surroundings.folder());
                classLoader = classPath.loader(surroundings.classLoader());
            }
        }
        return classLoader;
    }

    /** Whether anything says which database is meant. */
    public boolean hasDatabase() {
        return surroundings.dataSource() != null || source().isConfigured();
    }

    /** Returns where connections come from. */
    public DataSource dataSource() {
        DataSource own = surroundings.dataSource();
        refusePassword();
        if (own != null) {
            refuseOptionsBeside(pawl.connection.given());
            return own;
        }
        ConnectionSource source = source();
        source.refuseNone();
        return source.dataSource(password(source));
    }

    /** Returns where connections to a database out of a list come from. */
    public DataSource dataSource(String url, String origin) {
        refusePassword();
        ConnectionSource source = ConnectionSource.of(url, origin, surroundings.environment());
        return source.dataSource(password(source));
    }

    public Migrator migrator(Patience patience) {
        return builder(dataSource(), patience).build();
    }

    public Migrator migrator(Patience patience, ProgressLine line) {
        DataSource dataSource = dataSource();
        line.show("connecting to " + databaseLabel());
        return builder(dataSource, patience)
                .listener(new ProgressListener(line))
                .build();
    }

    public MigratorBuilder builder(DataSource dataSource, Patience patience) {
        MigratorBuilder builder = Migrator.builder(dataSource).classLoader(classLoader());
        String schema = namedSchema();
        if (schema != null) {
            builder.schema(schema);
        }
        configure(builder, patience);
        return builder;
    }

    /** Sets all that options say but the schema. */
    public void configure(MigratorBuilder builder, Patience patience) {
        if (patience == Patience.NONE) {
            builder.connectTimeout(Duration.ZERO);
        }
        pawl.run.configure(builder, configuration());
    }

    /** Returns what questions call the database. */
    public String databaseLabel() {
        return surroundings.dataSource() == null ? source().label() : "the database of the application";
    }

    /**
     * Goes on only if somebody wants that.
     *
     * @param yes whether {@code --yes} was given
     * @param question what is about to happen
     */
    public void confirm(boolean yes, String question) {
        if (yes) {
            return;
        }
        Terminal terminal = terminal();
        if (!terminal.isInteractive()) {
            throw Refusal.usage("this asks before it does anything, and there is no terminal to ask on")
                    .fact(question)
                    .fix(text("pass "), CommandOption.YES.given(), text(" if that is what you want"));
        }
        if (!terminal.confirms(question)) {
            throw Refusal.failed("not confirmed, so nothing was done");
        }
    }

    @Override
    public void close() throws IOException {
        if (classPath != null) {
            classPath.close();
        }
    }

    private ConnectionSource source() {
        return ConnectionSource.of(pawl.connection.given(), surroundings.environment(), configuration());
    }

    private @Nullable String password(ConnectionSource source) {
        if (pawl.connection.asksForPassword && typedPassword == null) {
            if (!surroundings.interactive()) {
                throw Refusal.usage("there is no terminal to ask for the password on")
                        .fix("set PGPASSWORD, or write it into .pgpass");
            }
            typedPassword = Console.password("Password for " + source.label() + ": ");
        }
        return typedPassword;
    }

    private void refusePassword() {
        if (pawl.connection.password != null) {
            throw Refusal.usage("a password on the command line can be read by everybody on this machine")
                    .fix(Phrase.of(ConnectionPart.PASSWORD.asRemedy()));
        }
    }

    private static void refuseOptionsBeside(Map<String, @Nullable String> given) {
        given.forEach((name, value) -> {
            if (value != null) {
                throw Refusal.usage(
                                dialect -> dialect.named(name),
                                text(" has no effect here: the application brings its own connections"))
                        .fix("leave it out, and configure the connection of the application");
            }
        });
    }

    private static int width(@Nullable String columns) {
        return columns != null && columns.matches("[1-9]\\d{1,3}") ? Integer.parseInt(columns) : DEFAULT_WIDTH;
    }
}
