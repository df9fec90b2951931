package dev.pawl.dsl;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.pawl.dsl.operation.Operation;

@AnalyzeClasses(packages = "dev.pawl.dsl", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

    @ArchTest
    static final ArchRule DEPENDS_ON_NOTHING = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify.annotations..", "dev.pawl.dsl..");

    /** The caret of the finding is put under the argument that the complaint names, as a value. */
    @ArchTest
    static final ArchRule COMPLAINTS_SAY_WHICH_ARGUMENT = noClasses()
            .that()
            .doNotBelongToAnyOf(InvalidArgument.class)
            .should()
            .callConstructorWhere(JavaCall.Predicates.target(
                    HasOwner.Predicates.With.owner(JavaClass.Predicates.type(IllegalArgumentException.class))));

    @ArchTest
    static final ArchRule EACH_OPERATION_HAS_A_VERB =
            classes().that().implement(Operation.class).should(beMadeByAVerb());

    private static ArchCondition<JavaClass> beMadeByAVerb() {
        return new ArchCondition<>("be made by a handle of the DSL") {
            @Override
            public void check(JavaClass operation, ConditionEvents events) {
                boolean isMade = operation.getConstructorCallsToSelf().stream()
                        .anyMatch(call -> call.getOriginOwner().getPackageName().equals("dev.pawl.dsl"));
                events.add(new SimpleConditionEvent(operation, isMade, operation.getName() + " has a verb: " + isMade));
            }
        };
    }
}
