package dev.pawl.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.pawl.runtime.LettingTimePass;

@AnalyzeClasses(packages = "dev.pawl.cli", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

    @ArchTest
    static final ArchRule HAS_NO_CYCLES =
            slices().matching("dev.pawl.cli.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule INTERNALS_DO_NOT_KNOW_THE_COMMANDS = noClasses()
            .that()
            .resideInAPackage("..internal..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.pawl.cli");

    @ArchTest
    static final ArchRule ONLY_WHAT_IS_CALLED_KNOWS_PICOCLI = noClasses()
            .that()
            .resideInAPackage("..internal..")
            .and()
            .resideOutsideOfPackages("..internal.option", "..internal.invocation")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..");

    @ArchTest
    static final ArchRule ONLY_WHAT_APPLICATIONS_CALL_IS_PUBLIC = classes()
            .that()
            .resideInAPackage("dev.pawl.cli")
            .and()
            .arePublic()
            .should()
            .haveNameMatching(".*\\.PawlCommand(Builder)?");

    @ArchTest
    static final ArchRule WAITING_IS_LEFT_TO_THE_RUNTIME = LettingTimePass.isLeftToTheRuntime();
}
