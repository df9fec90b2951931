package dev.pawl.processor;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.pawl.processor.rule.Rule;
import dev.pawl.runtime.QuotedByHand;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

@AnalyzeClasses(packages = "dev.pawl.processor", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("dev.pawl.processor.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule SQL_STANDS_ALONE = only("sql");

    @ArchTest
    static final ArchRule TYPE_STANDS_ALONE = only("type");

    @ArchTest
    static final ArchRule LITERAL_KNOWS_SQL = only("literal", "sql");

    @ArchTest
    static final ArchRule DIAGNOSTIC_STANDS_ALONE = only("diagnostic");

    @ArchTest
    static final ArchRule SCHEMA_KNOWS_SQL = only("schema", "sql");

    @ArchTest
    static final ArchRule MIGRATION_KNOWS_DIAGNOSTIC = only("migration", "diagnostic");

    @ArchTest
    static final ArchRule RESOURCE_ONLY_READS = only("resource", "migration", "diagnostic");

    @ArchTest
    static final ArchRule EVALUATE_DOES_NOT_KNOW_POSTGRESQL = only("evaluate", "migration", "diagnostic");

    @ArchTest
    static final ArchRule OPERATION_DOES_NOT_KNOW_RULES =
            only("operation", "schema", "sql", "type", "literal", "migration", "diagnostic");

    @ArchTest
    static final ArchRule RULE_DOES_NOT_KNOW_TREES =
            only("rule", "operation", "schema", "sql", "type", "literal", "migration", "diagnostic");

    @ArchTest
    static final ArchRule GENERATE_ONLY_WRITES = only("generate", "operation", "migration", "sql");

    @ArchTest
    static final ArchRule TREES_STAY_BEHIND_ONE_WALL = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "dev.pawl.processor", "dev.pawl.processor.evaluate..", "dev.pawl.processor.diagnostic..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.sun.source..");

    @ArchTest
    static final ArchRule JAVAC_ITSELF_IS_NOT_TOUCHED =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("com.sun.tools..");

    @ArchTest
    static final ArchRule JOOQ_STAYS_BEHIND_ONE_WALL = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("dev.pawl.processor.operation.Sql")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.jooq.impl..");

    @ArchTest
    static final ArchRule JOOQ_WRITES_NO_CONSTANTS = noClasses()
            .should()
            .callMethodWhere(target(owner(assignableTo("org.jooq.impl.DSL")))
                    .and(target(name("inline"))
                            .or(target(name("val")))
                            .or(target(name("value")))
                            .or(target(name("param")))));

    /** A second place would write constants that a setting of the server changes. */
    @Test
    void constantsAreWrittenInOnePlace() {
        Path sources = Path.of("src/main/java/dev/pawl/processor");
        assertThat(QuotedByHand.in(sources.resolve("operation"), Set.of())).isEmpty();
        assertThat(QuotedByHand.in(sources.resolve("generate"), Set.of())).isEmpty();
    }

    @ArchTest
    static final ArchRule RULES_ARE_FINAL_AND_PACKAGE_PRIVATE = classes()
            .that()
            .implement(Rule.class)
            .should()
            .bePackagePrivate()
            .andShould()
            .haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL);

    private static ArchRule only(String part, String... known) {
        String[] allowed = new String[known.length + 1];
        allowed[0] = "dev.pawl.processor." + part + "..";
        for (int i = 0; i < known.length; i++) {
            allowed[i + 1] = "dev.pawl.processor." + known[i] + "..";
        }
        return noClasses()
                .that()
                .resideInAPackage(allowed[0])
                .should()
                .dependOnClassesThat(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "belong to other parts",
                        type -> type.getPackageName().startsWith("dev.pawl.processor")
                                && java.util.Arrays.stream(allowed)
                                        .noneMatch(pattern -> (type.getPackageName() + "..")
                                                .startsWith(pattern.substring(0, pattern.length() - 2)))));
    }
}
