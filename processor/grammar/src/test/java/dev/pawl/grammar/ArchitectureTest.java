package dev.pawl.grammar;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
        packages = "dev.pawl.grammar",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.WrittenByHand.class})
final class ArchitectureTest {

    /** Leaves out what was PostgreSQL's code: it depends on Chicory alone, and takes long to look at. */
    static final class WrittenByHand implements ImportOption {

        @Override
        public boolean includes(Location location) {
            return !location.contains("PostgresMachine");
        }
    }

    @ArchTest
    static final ArchRule KNOWS_NOTHING_OF_PAWL = classes()
            .that()
            .resideInAPackage("dev.pawl.grammar")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("dev.pawl.grammar..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule ONLY_ONE_PACKAGE_KNOWS_WEBASSEMBLY = classes()
            .that()
            .resideInAPackage("dev.pawl.grammar.postgres")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("dev.pawl.grammar.postgres", "com.dylibso.chicory..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule HAS_NO_CYCLES =
            slices().matching("dev.pawl.(**)").should().beFreeOfCycles();
}
