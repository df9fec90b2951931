package dev.pawl.examples.guides;

import static java.util.stream.Collectors.joining;

import dev.pawl.cli.PawlCommand;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** A shell without a terminal, in which the command line of the shop is called, and what was seen there. */
final class Shell {

    private final DataSource database;
    private final ClassLoader migrations;
    private final StringBuilder session = new StringBuilder();

    Shell(DataSource database) {
        this(database, Shell.class.getClassLoader());
    }

    Shell(DataSource database, ClassLoader migrations) {
        this.database = database;
        this.migrations = migrations;
    }

    /** Types a command. */
    Shell pawl(String... args) {
        StringWriter shown = new StringWriter();
        PrintWriter writer = new PrintWriter(shown, true);
        int exitCode = PawlCommand.of(database)
                .classLoader(migrations)
                .out(writer)
                .err(writer)
                .run(args);
        type("pawl " + Stream.of(args).map(Shell::quoted).collect(joining(" ")));
        session.append(shown).append(exitCode == 0 ? "" : "[exit " + exitCode + "]\n");
        return this;
    }

    /** Types SQL, which was run in another way. */
    Shell psql(String sql) {
        type("psql -c \"" + sql.strip() + "\"");
        return this;
    }

    /** Forgets what was seen. */
    void clear() {
        session.setLength(0);
    }

    @Override
    public String toString() {
        return session.toString();
    }

    private void type(String line) {
        session.append(session.isEmpty() ? "" : "\n").append("$ ").append(line).append('\n');
    }

    private static String quoted(String argument) {
        return argument.matches("[\\w./:=@%,*-]+") ? argument : "\"" + argument + "\"";
    }
}
