package dev.pawl.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows is what happens; {@code -Dgolden=update} writes the shown output anew. */
final class ReadmeTest {

    private static final Path README = Path.of("../README.md");
    private static final Pattern BLOCK = Pattern.compile("```(java|sql|text)\n(.*?)```", Pattern.DOTALL);

    private static final String EARLIER = """
            package com.acme.shop.migrations;

            import static dev.pawl.dsl.Columns.*;
            import dev.pawl.dsl.*;

            @Migration(version = 2026_01_14_001L, description = "create conversations")
            final class CreateConversations implements SchemaChange {
                @Override
                public void up(Database db) {
                    db.createTable("conversations").column("id", bigint().generatedAlwaysAsIdentity())
                            .column("subject", text()).primaryKey("id");
                }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void theMigrationBecomesTheSqlThatIsShown() throws IOException {
        String output = compile("AddPriorityToConversations", block("java", 0));

        assertThat(output).isEmpty();
        Path sql = folder.resolve("META-INF/pawl/sql/20260115001-AddPriorityToConversations.up.sql");
        compareWithBlock("sql", 0, Files.readString(sql));
    }

    @Test
    void theBadMigrationGetsTheErrorThatIsShown() throws IOException {
        String output = compile("AddReferenceToConversations", block("java", 1));

        compareWithBlock("text", 0, output);
    }

    @Test
    void theErrorOfRawSqlIsWhatJavacPrints() throws IOException {
        String output = compile("IndexSubjects", block("java", 2));

        compareWithBlock("text", 1, output);
    }

    private String compile(String name, String source) throws IOException {
        Path earlier = Files.writeString(folder.resolve("CreateConversations.java"), EARLIER);
        Path file = Files.writeString(folder.resolve(name + ".java"), source);
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        StringWriter output = new StringWriter();
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, Locale.ROOT, null)) {
            List<String> options = List.of(
                    "-d",
                    folder.toString(),
                    "-classpath",
                    System.getProperty("java.class.path"),
                    "-processor",
                    MigrationProcessor.class.getName());
            javac.getTask(output, files, null, options, null, files.getJavaFileObjects(earlier, file))
                    .call();
        }
        return output.toString().replace(folder + "/", "");
    }

    private static void compareWithBlock(String language, int position, String actual) throws IOException {
        String readme = Files.readString(README);
        String shown = block(language, position);
        Golden.compare(
                README,
                readme.replace(
                        "```" + language + "\n" + shown + "```", "```" + language + "\n" + actual.strip() + "\n```"));
    }

    private static String block(String language, int position) throws IOException {
        Matcher matcher = BLOCK.matcher(Files.readString(README));
        int seen = 0;
        while (matcher.find()) {
            if (matcher.group(1).equals(language) && seen++ == position) {
                return matcher.group(2);
            }
        }
        throw new AssertionError("the README has no " + language + " block number " + (position + 1));
    }
}
