package dev.pawl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.cli.words.CommandLineDialect;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A builder runs as many commands as one likes, each as it was set up then. */
final class BuilderTest {

    @Test
    void runsSeveralCommands() {
        StringWriter first = new StringWriter();
        StringWriter second = new StringWriter();
        Map<String, String> environment = new HashMap<>();
        PawlCommandBuilder builder =
                PawlCommand.create().environment(environment).out(new PrintWriter(first, true));
        environment.put("DATABASE_URL", "postgresql://localhost:1/nowhere");

        assertThat(builder.run("explain", "dropped-column")).isZero();
        String before = first.toString();
        assertThat(builder.out(new PrintWriter(second, true))
                        .dialect(CommandLineDialect.COMMAND_LINE)
                        .run("explain", "dropped-table"))
                .isZero();
        assertThat(builder.err(new PrintWriter(second, true)).run("log")).isEqualTo(2);

        assertThat(first.toString()).isEqualTo(before).contains("Drops a column");
        assertThat(second.toString()).contains("Drops a table", "error: no database is configured");
    }
}
