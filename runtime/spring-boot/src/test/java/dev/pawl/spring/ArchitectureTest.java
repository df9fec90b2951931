package dev.pawl.spring;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.pawl.runtime.LettingTimePass;

@AnalyzeClasses(packages = "dev.pawl.spring", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

    @ArchTest
    static final ArchRule HAS_NO_CYCLES =
            slices().matching("dev.pawl.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule USES_NOTHING_INTERNAL =
            noClasses().should().dependOnClassesThat().resideInAPackage("dev.pawl.runtime.internal..");

    @ArchTest
    static final ArchRule MIGRATING_NEEDS_NO_ACTUATOR = noClasses()
            .that()
            .resideInAPackage("dev.pawl.spring")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework.boot.actuate..", "org.springframework.boot.health..", "io.micrometer..");

    /** They have other packages in Spring Boot 4, so they may only be named in texts. */
    @ArchTest
    static final ArchRule USES_NOTHING_THAT_MOVED = noClasses()
            .that()
            .haveSimpleNameNotStartingWith("PawlHealth3")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework.boot.autoconfigure.jdbc..",
                    "org.springframework.boot.autoconfigure.orm..",
                    "org.springframework.boot.actuate.health..",
                    "org.springframework.boot.actuate.autoconfigure.health..",
                    "org.springframework.boot.actuate.autoconfigure.metrics..");

    @ArchTest
    static final ArchRule ONLY_THE_TWIN_NEEDS_SPRING_BOOT_4 = classes()
            .that()
            .resideOutsideOfPackage("dev.pawl.spring.actuate")
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackage("org.springframework.boot.health..");

    @ArchTest
    static final ArchRule WAITING_IS_LEFT_TO_THE_RUNTIME = LettingTimePass.isLeftToTheRuntime();
}
