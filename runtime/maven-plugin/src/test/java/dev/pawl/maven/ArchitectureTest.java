package dev.pawl.maven;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.pawl.runtime.LettingTimePass;

@AnalyzeClasses(packages = "dev.pawl.maven", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {

    @ArchTest
    static final ArchRule USES_ONLY_WHAT_IS_PUBLIC = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.pawl.maven",
                    "dev.pawl.cli",
                    "dev.pawl.cli.words",
                    "dev.pawl.runtime",
                    "dev.pawl.runtime.failure",
                    "dev.pawl.runtime.setting",
                    "dev.pawl.testing",
                    "org.apache.maven..",
                    "org.jspecify..",
                    "java..",
                    "javax.inject");

    @ArchTest
    static final ArchRule WAITING_IS_LEFT_TO_THE_RUNTIME = LettingTimePass.isLeftToTheRuntime();
}
