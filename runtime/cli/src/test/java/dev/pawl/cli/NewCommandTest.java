package dev.pawl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** New migration classes, compiled by the real javac with the processor. */
final class NewCommandTest {

    private static final String PACKAGE = "com/acme/shop/migrations";

    @TempDir
    private Path project;

    @Test
    void writesTheNextMigration() throws IOException {
        useProject("shop");
        try (Session session = new Session().without("DATABASE_URL").folder(project)) {
            session.pawl("new", "add priority to tickets")
                    .pawl("new", "add assignee to conversations")
                    .pawl("new", "add assignee to conversations")
                    .pawl("new", "rename everything")
                    .matches("new");
        }
    }

    @Test
    void writesWhatSqlSays() throws IOException {
        useProject("shop");
        Files.writeString(project.resolve("priorities.sql"), """
                BEGIN;
                SET lock_timeout = '2s';
                ALTER TABLE conversations
                    ADD COLUMN urgency text NOT NULL DEFAULT 'medium',
                    ADD CONSTRAINT conversations_urgency_check CHECK (urgency IN ('low', 'medium', 'high'));
                CREATE INDEX IF NOT EXISTS conversations_urgency_idx ON public.conversations USING btree (urgency, lower(email));
                COMMIT;
                CREATE VIEW urgent AS SELECT id FROM conversations WHERE urgency = 'high';
                """);
        try (Session session = new Session().without("DATABASE_URL").folder(project)) {
            session.pawl("new", "let conversations be urgent", "--from", "priorities.sql")
                    .pawl(
                            "new",
                            "refer to invoices",
                            "--from",
                            "alter table invoices add foreign key (customer_id) references customers (id) on delete cascade")
                    .pawl("new", "do something", "--from", "alter tabel invoices drop column x")
                    .pawl("new", "do nothing", "--from", "begin; commit")
                    .pawl("new", "do more", "--from", "more.sql")
                    .matches("new-from");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "alter table conversations add column a int, add column b varchar(20) default 'x'",
                "create table t (id bigint generated always as identity primary key, name text not null unique, at timestamptz default now())",
                "create unique index concurrently i on conversations (lower(email)) where email <> ''",
                "alter table conversations add constraint c check (email <> '') not valid; alter table conversations validate constraint c",
                "alter table conversations alter column email set default 'it''s \"x\"'",
            })
    void compilesWhatSqlSays(String sql) throws IOException {
        useProject("shop");
        try (Session session = new Session().without("DATABASE_URL").folder(project)) {
            session.pawl("new", "do what sql says", "--from", sql);
            assertThat(session.exitCode()).as(session.output()).isZero();
            assertThat(session.output()).doesNotContain("db.sql");
            assertThat(CompiledMigrations.compile(CompiledMigrations.javaFiles(project))
                            .errors())
                    .as(session.output())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "add assignee,addColumn(\"assignee\"",
        "add due date to conversations,addColumn(\"due_date\"",
        "give conversations an owner,addColumn(\"owner\"",
        "create invoices,createTable(\"invoices\")",
        "Create a table invoices,createTable(\"invoices\")",
        "index conversations by email,\"conversations_email_idx\"",
        "AddOwnerToConversations,addColumn(\"owner\"",
        "add_owner_to_conversations,addColumn(\"owner\"",
        "Add-Owner-To-Conversations.java,addColumn(\"owner\"",
        "CreateInvoices,createTable(\"invoices\")",
    })
    void compilesWhatItGuesses(String description, String expected) throws IOException {
        useProject("shop");
        try (Session session = new Session().without("DATABASE_URL").folder(project)) {
            session.pawl("new", description);
            assertThat(session.exitCode()).as(session.output()).isZero();
            List<String> errors = CompiledMigrations.compile(CompiledMigrations.javaFiles(project))
                    .errors();
            assertThat(session.output()).contains(expected);
            assertThat(errors).isEmpty();
        }
    }

    /** All of them in one project, since a compilation takes longer than all of the rest. */
    @Test
    void compilesButRefusesToRunWhatItCannotGuess() throws IOException {
        useProject("shop");
        for (String description : List.of(
                "drop email from conversations",
                "add id to conversations",
                "add \"quoted\" \\u0041 things */ to conversations",
                "add größe to conversations",
                "add m² to 名前 😀",
                "add ctid",
                "add index on conversations",
                "add a check to conversations",
                "create view",
                "make faster",
                "index conversations by nothing",
                "add it to nothing",
                "override",
                "database",
                "string",
                "say at length what nobody would say in a name of a class, of a file, or of anything else that has a name")) {
            assertThat(output("new", description))
                    .as(description)
                    .contains("RAISE EXCEPTION 'this migration is not written yet'");
        }

        assertThat(CompiledMigrations.compile(CompiledMigrations.javaFiles(project))
                        .errors())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "AddOwnerToConversations,add owner to conversations,AddOwnerToConversations",
        "addURLToUsers2,add URL to users2,AddURLToUsers2",
        "drop_fax,drop fax,DropFax",
        "GrößeÄndern,größe ändern,GrößeÄndern",
        "add order_items to OrderBook,add order_items to OrderBook,AddOrderItemsToOrderBook",
    })
    void describesInWordsWhatIsNamedLikeAClass(String given, String description, String name) throws IOException {
        useProject("shop");
        assertThat(output("new", given))
                .contains("description = \"" + description + "\")")
                .contains("final class " + name + " implements");
        assertThat(CompiledMigrations.compile(CompiledMigrations.javaFiles(project))
                        .errors())
                .isEmpty();
    }

    @Test
    void importsWhatTheBodyWillNeed() throws IOException {
        useProject("shop");
        assertThat(output("new", "make faster")).contains("import static dev.pawl.dsl.Columns.*;");
    }

    @Test
    void saysWhatIsWrongWithAFolder() throws IOException {
        Path file = project.resolve("src/main/java/com");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
        assertThat(output("new", "create invoices", "--package", "com.acme"))
                .contains("error: a file cannot be read or written\n  " + file)
                .doesNotContain("Exception");
    }

    @Test
    void findsVersionsBehindParenthesesAndQuotes() throws IOException {
        write("First.java", """
                package com.acme.shop.migrations;
                @Migration(description = "say (\\"so\\")", version = 7)
                """);
        assertThat(output("new", "create invoices")).contains("@Migration(version = 8L");
    }

    @Test
    void countsAsTheProjectDoes() throws IOException {
        write("First.java", "package com.acme.shop.migrations;\n@Migration(version = 41, description = \"\")");
        assertThat(output("new", "create invoices"))
                .contains("@Migration(version = 42L, description = \"create invoices\")");
        write(
                "Second.java",
                "package com.acme.shop.migrations;\n@Migration(version = 20260309101500L, description = \"\")");
        assertThat(output("new", "create orders")).contains("version = 20260310120000L");
        write(
                "Third.java",
                "package com.acme.shop.migrations;\n@Migration(version = 2026_03_10_004L, description = \"\")");
        assertThat(output("new", "create parcels")).contains("version = 20260310120001L");
    }

    @Test
    void countsWithinADay() throws IOException {
        write(
                "First.java",
                "package com.acme.shop.migrations;\n@Migration(version = 2026_03_10_004L, description = \"\")");
        assertThat(output("new", "create invoices")).contains("version = 2026_03_10_005L");
    }

    @Test
    void asksForThePackageOfTheFirstOne() throws IOException {
        assertThat(output("new", "create invoices")).contains("error: there is no folder `src/main/java` with sources");
        Files.createDirectories(project.resolve("src/main/java"));
        assertThat(output("new", "create invoices")).contains("fix: name the package: --package");
        assertThat(output("new", "create", "invoices", "--package", "com.acme.billing"))
                .contains("wrote src/main/java/com/acme/billing/CreateInvoices.java")
                .contains("version = 2026_03_10_001L");
        assertThat(CompiledMigrations.compile(CompiledMigrations.javaFiles(project))
                        .errors())
                .isEmpty();
    }

    @Test
    void refusesWordsThatAreNoName() throws IOException {
        useProject("shop");
        assertThat(output("new", "42")).contains("error: `42` gives no name for a class");
    }

    @Test
    void refusesPackagesAndCharactersThatCannotBe() throws IOException {
        useProject("shop");
        assertThat(output("new", "create invoices", "--package", "com.acme.class"))
                .contains("error: `com.acme.class` is no name of a package");
        assertThat(output("new", "gr\uFFFDsse")).contains("fix: describe the change in ASCII, or set LC_ALL=C.UTF-8");
    }

    @Test
    void takesAnAbsoluteFolderOfSources() throws IOException {
        useProject("shop");
        assertThat(output(
                        "new",
                        "create invoices",
                        "--source",
                        project.resolve("src/main/java").toAbsolutePath().toString()))
                .contains("wrote src/main/java/" + PACKAGE + "/CreateInvoices.java");
    }

    private String output(String... args) {
        try (Session session = new Session().without("DATABASE_URL").folder(project)) {
            return session.pawl(args).output();
        }
    }

    private void useProject(String migrations) throws IOException {
        for (Path file : CompiledMigrations.javaFiles(Path.of("src/test/migrations", migrations))) {
            write(file.getFileName().toString(), Files.readString(file));
        }
    }

    private void write(String name, String text) throws IOException {
        Path folder = Files.createDirectories(project.resolve("src/main/java").resolve(PACKAGE));
        Files.writeString(folder.resolve(name), text);
    }
}
