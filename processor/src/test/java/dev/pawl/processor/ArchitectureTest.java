package dev.pawl.processor;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.pawl.processor.rule.Rule;
import dev.pawl.runtime.QuotedByHand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@AnalyzeClasses(packages = "dev.pawl.processor", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("dev.pawl.processor.(*)..").should().beFreeOfCycles();

    /** The stand-alone jar has no more of the runtime. */
    @ArchTest
    static final ArchRule USES_OF_THE_RUNTIME_WHAT_ITS_JAR_HAS = noClasses()
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("dev.pawl.runtime..")
                    .and(DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(
                            "dev.pawl.runtime.plan..", "dev.pawl.runtime.frozen.."))));

    @ArchTest
    static final ArchRule SQL_STANDS_ALONE = only("sql");

    @ArchTest
    static final ArchRule TYPE_STANDS_ALONE = only("type");

    @ArchTest
    static final ArchRule TYPING_STANDS_ALONE = only("typing");

    @ArchTest
    static final ArchRule LITERAL_KNOWS_SQL = only("literal", "sql");

    @ArchTest
    static final ArchRule DIAGNOSTIC_STANDS_ALONE = only("diagnostic");

    @ArchTest
    static final ArchRule CODE_KNOWS_SQL = only("code", "sql");

    @ArchTest
    static final ArchRule SCHEMA_KNOWS_SQL = only("schema", "sql");

    @ArchTest
    static final ArchRule MIGRATION_KNOWS_DIAGNOSTIC = only("migration", "diagnostic");

    @ArchTest
    static final ArchRule RESOURCE_ONLY_READS = only("resource", "migration", "diagnostic");

    @ArchTest
    static final ArchRule VALUE_KNOWS_MIGRATION = only("value", "migration", "diagnostic");

    @ArchTest
    static final ArchRule SOURCE_KNOWS_VALUE = only("source", "value", "diagnostic");

    @ArchTest
    static final ArchRule EVALUATE_DOES_NOT_KNOW_POSTGRESQL =
            only("evaluate", "source", "value", "migration", "diagnostic");

    @ArchTest
    static final ArchRule READING_DOES_NOT_KNOW_POSTGRESQL =
            only("reading", "evaluate", "source", "value", "migration", "diagnostic");

    @ArchTest
    static final ArchRule EFFECT_KNOWS_SCHEMA = only("effect", "schema", "sql");

    @ArchTest
    static final ArchRule RENDER_KNOWS_EFFECT = only("render", "effect", "schema", "sql");

    @ArchTest
    static final ArchRule OFFENDER_KNOWS_RENDER = only("offender", "render", "effect", "literal", "schema", "sql");

    @ArchTest
    static final ArchRule RECIPE_KNOWS_NO_OPERATION =
            only("recipe", "offender", "render", "effect", "type", "schema", "sql");

    @ArchTest
    static final ArchRule OPERATION_DOES_NOT_KNOW_PLANS =
            only("operation", "reader", "recipe", "offender", "render", "effect", "typing", "type", "schema", "sql");

    @ArchTest
    static final ArchRule READER_JUDGES_NOTHING =
            only("reader", "recipe", "offender", "render", "effect", "typing", "type", "schema", "sql");

    @ArchTest
    static final ArchRule CHANGE_DOES_NOT_KNOW_PLANS =
            only("change", "operation", "reader", "effect", "schema", "migration", "sql", "diagnostic");

    @ArchTest
    static final ArchRule PLAN_DOES_NOT_KNOW_RULES =
            only("plan", "change", "operation", "render", "effect", "schema", "migration");

    @ArchTest
    static final ArchRule FINDING_KNOWS_CHANGE = only(
            "finding",
            "change",
            "code",
            "reader",
            "effect",
            "migration",
            "literal",
            "type",
            "schema",
            "sql",
            "diagnostic");

    @ArchTest
    static final ArchRule RAWSQL_KNOWS_FINDING =
            only("rawsql", "finding", "change", "typing", "schema", "migration", "sql", "diagnostic");

    @ArchTest
    static final ArchRule RULE_DOES_NOT_KNOW_TREES = only(
            "rule",
            "finding",
            "rawsql",
            "reader",
            "change",
            "recipe",
            "effect",
            "literal",
            "typing",
            "type",
            "schema",
            "sql",
            "migration",
            "diagnostic");

    @ArchTest
    static final ArchRule GENERATE_ONLY_WRITES =
            only("generate", "earlier", "plan", "change", "effect", "migration", "sql");

    @ArchTest
    static final ArchRule TREES_STAY_BEHIND_ONE_WALL = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "dev.pawl.processor",
                    "dev.pawl.processor.reading..",
                    "dev.pawl.processor.evaluate..",
                    "dev.pawl.processor.source..",
                    "dev.pawl.processor.value..",
                    "dev.pawl.processor.diagnostic..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.sun.source..");

    /** What lasts from one migration to the next keeps what was learned from a text, never its tree. */
    @ArchTest
    static final ArchRule NO_TREES_OF_SQL_IN_THE_MODEL = noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.pawl.processor.schema..",
                    "dev.pawl.processor.effect..",
                    "dev.pawl.processor.plan..",
                    "dev.pawl.processor.generate..",
                    "dev.pawl.processor.diagnostic..",
                    "dev.pawl.processor.migration..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.pawl.grammar..");

    @ArchTest
    static final ArchRule JAVAC_ITSELF_IS_NOT_TOUCHED =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("com.sun.tools..");

    @ArchTest
    static final ArchRule JOOQ_STAYS_BEHIND_ONE_WALL = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("dev.pawl.processor.sql.Sql")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.jooq.impl..");

    @ArchTest
    static final ArchRule ONLY_THE_MODEL_IS_PERSISTENT = noClasses()
            .that()
            .resideOutsideOfPackage("dev.pawl.processor.schema")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.pcollections..");

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
        assertThat(Stream.of("operation", "recipe", "offender", "render", "effect", "plan", "generate")
                        .flatMap(part -> QuotedByHand.in(sources.resolve(part), Set.of()).stream()))
                .isEmpty();
    }

    @ArchTest
    static final ArchRule RULES_ARE_FINAL_AND_PACKAGE_PRIVATE = classes()
            .that()
            .implement(Rule.class)
            .should()
            .bePackagePrivate()
            .andShould()
            .haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL);

    /** Handlers and rules are flat lists of likes; anything else that is longer is two subjects. */
    @Test
    void packagesFitInAHead() throws IOException {
        try (Stream<Path> packages = Files.walk(Path.of("src/main/java"))) {
            for (Path directory : packages.filter(Files::isDirectory).toList()) {
                assertThat(strangers(directory)).as(directory.toString()).hasSizeLessThanOrEqualTo(35);
            }
        }
    }

    private static List<String> strangers(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            List<String> strangers = new ArrayList<>();
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                String name = file.getFileName().toString();
                if (!isOneOfManyLikes(directory, name)) {
                    strangers.add(name);
                }
            }
            return strangers;
        }
    }

    private static boolean isOneOfManyLikes(Path directory, String name) throws IOException {
        return (directory.endsWith("operation") && name.endsWith("Handler.java"))
                || (directory.endsWith("rule") && isRule(directory.resolve(name)));
    }

    private static boolean isRule(Path source) throws IOException {
        return Files.readString(source).contains(" implements Rule ");
    }

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
