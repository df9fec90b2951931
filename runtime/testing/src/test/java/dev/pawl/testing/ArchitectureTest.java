package dev.pawl.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.pawl.testing", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("dev.pawl.testing.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule NEEDS_LITTLE = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.pawl.testing..",
                    "dev.pawl.runtime..",
                    "java..",
                    "javax.sql..",
                    "org.jspecify..",
                    "org.postgresql..",
                    "io.zonky..",
                    "org.junit..",
                    "org.assertj..");

    @ArchTest
    static final ArchRule ONLY_THE_EXTENSION_KNOWS_JUNIT = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("dev.pawl.testing.PawlTest")
            .and()
            .haveNameNotMatching(".*\\.(PawlExtension|TestPlan).*")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.junit..");

    @ArchTest
    static final ArchRule ONLY_THE_ASSERTIONS_KNOW_ASSERTJ = noClasses()
            .that()
            .haveNameNotMatching(".*\\.(DatabaseAssert|PawlAssertions).*")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.assertj..");
}
