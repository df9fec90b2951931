package dev.pawl.cli;

import static dev.pawl.cli.words.Phrase.quoted;
import static dev.pawl.cli.words.Phrase.text;

import dev.pawl.cli.internal.invocation.FleetDatabases;
import dev.pawl.cli.internal.invocation.Invocation;
import dev.pawl.cli.internal.invocation.Invocation.Patience;
import dev.pawl.cli.internal.invocation.StateWords;
import dev.pawl.cli.internal.option.ExitCodes;
import dev.pawl.cli.internal.option.FleetOptions;
import dev.pawl.cli.internal.refusal.ExitCode;
import dev.pawl.cli.internal.refusal.Refusal;
import dev.pawl.cli.internal.terminal.JsonObject;
import dev.pawl.cli.internal.terminal.Table;
import dev.pawl.cli.internal.terminal.Terminal;
import dev.pawl.cli.internal.terminal.Words;
import dev.pawl.cli.words.CommandName;
import dev.pawl.cli.words.Dialect;
import dev.pawl.cli.words.Typed;
import dev.pawl.runtime.failure.MigrationException;
import dev.pawl.runtime.report.Status;
import dev.pawl.runtime.setting.Setting;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows how every schema of a fleet stands. */
@Command(
        name = "status",
        description = "Show how every schema stands, a line for each, also by the exit code. Changes nothing.",
        customSynopsis = "pawl fleet status [--schemas=NAMES | --schemas-from=QUERY] [--databases=FILE] [OPTIONS]",
        footer = "  java -jar pawl-cli-all.jar --classpath app.jar fleet status --databases shards.properties")
@ExitCodes.EndsWith({0, 1, 2, 3, 4, 6})
final class FleetStatusCommand implements Callable<Integer> {

    private record Line(
            String schema,
            @Nullable Status status,
            @Nullable MigrationException failure) {

        int exitCode() {
            return status != null ? StateWords.exitCode(status) : failure == null ? 0 : ExitCode.of(failure);
        }

        String text(Dialect dialect) {
            return status != null
                    ? StateWords.counts(status) + (status.fresh() ? ", fresh" : "")
                    : failure == null ? "" : failure.problem(dialect);
        }
    }

    private final Invocation invocation;

    @Mixin
    final FleetOptions fleet = new FleetOptions();

    FleetStatusCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        if (fleet.shard != null) {
            throw Refusal.usage(
                            dialect -> dialect.setting(Setting.SHARD, null),
                            text(" is for "),
                            quoted(Typed.of(CommandName.FLEET_UP)),
                            text(" and "),
                            quoted(Typed.of(CommandName.FLEET_CONTRACT)))
                    .fix("leave it out: status shows the whole fleet");
        }
        List<Line> lines = new ArrayList<>();
        for (Map.Entry<String, DataSource> database :
                new FleetDatabases(invocation).named(fleet.databases).entrySet()) {
            for (String schema : schemas(database.getKey(), database.getValue())) {
                lines.add(line(database.getKey() + "/" + schema, database.getValue(), schema));
            }
        }
        show(lines);
        return lines.stream().mapToInt(Line::exitCode).max().orElse(ExitCode.DONE);
    }

    private Line line(String name, DataSource database, String schema) {
        try {
            return new Line(
                    name,
                    invocation
                            .builder(database, Patience.NONE)
                            .schema(schema)
                            .build()
                            .status(),
                    null);
        } catch (MigrationException e) {
            return new Line(name, null, e);
        }
    }

    private List<String> schemas(String name, DataSource database) {
        String query = fleet.query();
        if (query == null) {
            return fleet.schemas.isEmpty() ? List.of(invocation.schema()) : fleet.schemas;
        }
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> schemas = new ArrayList<>();
            while (rows.next()) {
                schemas.add(rows.getString(1));
            }
            return schemas;
        } catch (SQLException e) {
            throw Refusal.database("the query for the schemas of the fleet failed")
                    .fact(String.valueOf(e.getMessage()).strip())
                    .fact("database: " + name)
                    .fact("query: " + query)
                    .fix("correct it, and see that the user may run it; its first column names the schemas");
        }
    }

    private void show(List<Line> lines) {
        if (invocation.isJson()) {
            invocation.print(new JsonObject()
                    .with("schemas", lines.stream().map(this::json).toList()));
            return;
        }
        Terminal terminal = invocation.terminal();
        Table table = new Table(terminal, "SCHEMA", "MIGRATIONS");
        lines.forEach(line -> table.row(line.schema(), line.text(invocation.dialect())));
        table.print();
        terminal.print("");
        long behind = lines.stream().filter(line -> line.exitCode() != 0).count();
        terminal.print(Words.count(lines.size(), "schema") + ", "
                + (behind == 0
                        ? "all up to date"
                        : behind + " not up to date; next: "
                                + Typed.of(CommandName.FLEET_UP).in(invocation.dialect())));
    }

    private JsonObject json(Line line) {
        return new JsonObject()
                .with("name", line.schema())
                .with("status", line.status() == null ? null : StatusCommand.json(line.status(), invocation.dialect()))
                .with("failure", line.failure() == null ? null : line.failure().message(invocation.dialect()))
                .with("exitCode", line.exitCode());
    }
}
