package dev.pawl.processor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.pawl.processor.rule.Rule;

@AnalyzeClasses(packages = "dev.pawl.processor", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("dev.pawl.processor.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule SQL_STANDS_ALONE = only("sql");

    @ArchTest
    static final ArchRule DIAGNOSTIC_STANDS_ALONE = only("diagnostic");

    @ArchTest
    static final ArchRule SCHEMA_KNOWS_SQL = only("schema", "sql");

    @ArchTest
    static final ArchRule MIGRATION_KNOWS_DIAGNOSTIC = only("migration", "diagnostic");

    @ArchTest
    static final ArchRule EVALUATE_DOES_NOT_KNOW_POSTGRESQL = only("evaluate", "migration", "diagnostic");

    @ArchTest
    static final ArchRule OPERATION_DOES_NOT_KNOW_RULES = only("operation", "schema", "sql", "migration", "diagnostic");

    @ArchTest
    static final ArchRule RULE_DOES_NOT_KNOW_TREES =
            only("rule", "operation", "schema", "sql", "migration", "diagnostic");

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
