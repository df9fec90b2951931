package dev.pawl.examples.benchmarks.spring;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/** Starts the service again and again, each time in a fresh JVM, the tools in turn, and prints the medians. */
final class StartTime {

    private static final int MIGRATIONS = 500;

    private StartTime() {}

    public static void main(String[] arguments) throws Exception {
        int rounds = Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("pawl-start-time");
        new Histories(folder, MIGRATIONS).write();
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            Map<Tool, List<Long>> times = new EnumMap<>(Tool.class);
            for (Tool tool : Tool.values()) {
                create(server, database(tool));
                start(server, tool, folder); // migrates
                times.put(tool, new ArrayList<>());
            }
            for (int round = 0; round < rounds; round++) {
                for (Tool tool : Tool.values()) {
                    times.get(tool).add(start(server, tool, folder));
                }
            }
            print(times);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static void create(EmbeddedPostgres server, String database) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + database);
        }
    }

    private static long start(EmbeddedPostgres server, Tool tool, Path folder)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-classpath",
                folder + File.pathSeparator + System.getProperty("java.class.path"),
                Service.class.getName(),
                "--server.port=0",
                "--spring.main.banner-mode=off",
                "--spring.liquibase.change-log=classpath:db/changelog/all.sql",
                "--spring.datasource.url=" + server.getJdbcUrl("postgres", database(tool)),
                "--spring.datasource.username=postgres"));
        command.addAll(tool.arguments());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output.lines()
                .filter(line -> line.startsWith(Service.READY))
                .map(line -> Long.valueOf(line.substring(Service.READY.length())))
                .findAny()
                .orElseThrow(() -> new IllegalStateException(output));
    }

    private static String database(Tool tool) {
        return "with_" + tool.name().toLowerCase(Locale.ROOT);
    }

    private static void print(Map<Tool, List<Long>> times) {
        long none = median(times.get(Tool.NONE));
        System.out.println("| " + MIGRATIONS + " applied, nothing pending | ready after, ms | more than without, ms |");
        System.out.println("|---|---:|---:|");
        times.forEach((tool, measured) -> System.out.printf(
                Locale.ROOT,
                "| %s | %,d | %s |%n",
                tool.title,
                median(measured),
                tool == Tool.NONE ? "" : String.format(Locale.ROOT, "%,d", median(measured) - none)));
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
