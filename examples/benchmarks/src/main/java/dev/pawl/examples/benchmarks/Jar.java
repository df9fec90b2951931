package dev.pawl.examples.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.spi.ToolProvider;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** How large the runtime is, and what it needs. */
final class Jar {

    private static final String MIGRATOR = "dev.pawl.runtime.Migrator";

    private final PrintStream out;

    Jar(PrintStream out) {
        this.out = out;
    }

    /** Prints the table. */
    void run() throws IOException {
        MarkdownTable table = new MarkdownTable("a tool's own jars", "KB", "jars it brings along", "their KB");
        try (Workspace workspace = Workspace.create()) {
            Path jar = packed(Path.of(ClassPath.of(List.of(MIGRATOR))), workspace);
            table.row("Pawl's runtime", kilobytes(jar), 0, 0);
            for (Tool tool : List.of(Tool.FLYWAY, Tool.LIQUIBASE)) {
                row(table, tool);
            }
            out.println(table);
            out.println("What `jdeps` says that Pawl's runtime needs: " + modules(jar) + "\n");
        }
    }

    private static void row(MarkdownTable table, Tool tool) throws IOException {
        long own = 0;
        long others = 0;
        int count = 0;
        for (String type : tool.classes()) {
            long size = kilobytes(Path.of(ClassPath.of(List.of(type))));
            if (type.contains(tool.name().toLowerCase(Locale.ROOT))) {
                own += size;
            } else {
                others += size;
                count++;
            }
        }
        table.row(tool.versionedLabel(), own, count, others);
    }

    private static long kilobytes(Path file) throws IOException {
        return Math.round(Files.size(file) / 1024.0);
    }

    /** A jar of the folder, unless it is one: in this build the runtime has not been packed yet. */
    private static Path packed(Path classes, Workspace workspace) throws IOException {
        if (!Files.isDirectory(classes)) {
            return classes;
        }
        Path jar = workspace.empty("jar").resolve("runtime.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Path path : Workspace.files(classes, "")) {
                if (Files.isRegularFile(path)) {
                    zip.putNextEntry(
                            new ZipEntry(classes.relativize(path).toString().replace('\\', '/')));
                    Files.copy(path, zip);
                }
            }
        }
        return jar;
    }

    private static String modules(Path jar) {
        StringWriter printed = new StringWriter();
        PrintWriter writer = new PrintWriter(printed);
        int exitCode = ToolProvider.findFirst("jdeps")
                .orElseThrow()
                .run(writer, writer, "--ignore-missing-deps", "--print-module-deps", jar.toString());
        if (exitCode != 0) {
            throw new IllegalStateException("jdeps: " + printed);
        }
        return printed.toString().strip();
    }
}
