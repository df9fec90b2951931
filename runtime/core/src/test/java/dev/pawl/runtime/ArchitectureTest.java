package dev.pawl.runtime;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.pawl.runtime.internal.waiting.Wait;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@AnalyzeClasses(packages = "dev.pawl.runtime", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

    @ArchTest
    static final ArchRule NEEDS_ONLY_THE_PLATFORM = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("dev.pawl.runtime..", "java..", "javax.sql..", "org.jspecify..");

    @ArchTest
    static final ArchRule ONE_CLASS_LETS_TIME_PASS = LettingTimePass.isLeftTo(Wait.class);

    @ArchTest
    static final ArchRule HAS_NO_CYCLES =
            slices().matching("dev.pawl.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule PLANS_ARE_VALUES = classes()
            .that()
            .resideInAPackage("..plan..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("..plan..", "java..", "org.jspecify..");

    /** Whom the user calls, knows how it is done; not the other way round. */
    @ArchTest
    static final ArchRule INTERNALS_DO_NOT_KNOW_THE_ENTRANCE = noClasses()
            .that()
            .resideInAPackage("..internal..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.pawl.runtime");

    @Test
    void packagesFitInAHead() throws IOException {
        try (Stream<Path> directories = Files.walk(Path.of("src/main/java"))) {
            for (Path directory : directories.filter(Files::isDirectory).toList()) {
                try (Stream<Path> files = Files.list(directory)) {
                    assertThat(files.filter(file -> file.toString().endsWith(".java")))
                            .as(directory.toString())
                            .hasSizeLessThanOrEqualTo(36);
                }
            }
        }
    }

    @ArchTest
    static final ArchRule HISTORY_AND_LEASE_DO_NOT_KNOW_EACH_OTHER =
            slices().matching("..internal.(history|lease)").should().notDependOnEachOther();

    /** In all modules that send SQL. A second place would write constants that a setting of the server changes. */
    @ParameterizedTest
    @ValueSource(strings = {"core", "testing", "cli", "spring-boot", "maven-plugin"})
    void constantsAreWrittenInOnePlace(String module) {
        assertThat(QuotedByHand.in(Path.of("..", module, "src/main/java"), Set.of("Quote.java")))
                .isEmpty();
    }

    @Test
    void constantsThatAreNotAreFound() {
        assertThat(QuotedByHand.isQuotedByHand("SELECT 1 WHERE datname = '")).isTrue();
        assertThat(QuotedByHand.isQuotedByHand("' OR true")).isTrue();
        assertThat(QuotedByHand.isQuotedByHand("nspname = '%1$s' AND true")).isTrue();
        assertThat(QuotedByHand.isQuotedByHand("COMMENT ON TABLE {0} IS '{1}'")).isTrue();
        assertThat(QuotedByHand.isQuotedByHand("relkind IN ('r', 'p') AND it''s"))
                .isFalse();
        assertThat(QuotedByHand.isQuotedByHand("PostgreSQL's own")).isFalse();
    }
}
