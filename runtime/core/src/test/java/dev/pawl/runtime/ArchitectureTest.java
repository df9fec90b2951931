package dev.pawl.runtime;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.pawl.runtime.internal.waiting.Wait;

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
    static final ArchRule INTERNALS_DO_NOT_KNOW_THE_API = classes()
            .that()
            .resideInAPackage("..internal..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("..internal..", "java..", "javax.sql..", "org.jspecify..");

    @ArchTest
    static final ArchRule HISTORY_AND_LEASE_DO_NOT_KNOW_EACH_OTHER =
            slices().matching("..internal.(history|lease)").should().notDependOnEachOther();
}
