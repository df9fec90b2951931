package dev.pawl.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.pawl.processor.generate.RegistryPart.Entry;
import dev.pawl.processor.migration.WrittenMigration;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Writes a part of the registry: what is known about a few hundred migrations, and their plans.
 *
 * <p>The plans are classes of their own, each loaded only when it has to run, but not files of their own: for each file
 * that is generated, javac looks through all others.
 */
final class RegistryPartWriter {

    private static final TypeName REGISTERED_MIGRATIONS =
            ParameterizedTypeName.get(ClassName.get(List.class), RuntimeType.REGISTERED_MIGRATION);

    private final RegistryPart part;

    RegistryPartWriter(RegistryPart part) {
        this.part = part;
    }

    TypeSpec.Builder write() {
        TypeSpec.Builder type = TypeSpec.classBuilder(part.name())
                .addJavadoc("A part of the registry.\n")
                .addModifiers(Modifier.FINAL)
                .addAnnotation(suppressions())
                .addMethod(MethodSpec.constructorBuilder()
                        .addJavadoc("There are no instances.\n")
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(addTo())
                .addMethod(plan());
        part.entries().forEach(entry -> type.addType(PlanWriter.write(entry.planned())));
        return type;
    }

    /** What users hear from Error Prone otherwise. */
    private static AnnotationSpec suppressions() {
        return AnnotationSpec.builder(SuppressWarnings.class)
                // irreversible() may return null, and the annotation that says so may not be on the classpath
                .addMember("value", "$S", "NullAway")
                .addMember("value", "$S", "StringConcatToTextBlock")
                .build();
    }

    private MethodSpec addTo() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("addTo")
                .addJavadoc("Lists the migrations.\n\n@param migrations takes them\n")
                .addModifiers(Modifier.STATIC)
                .addParameter(REGISTERED_MIGRATIONS, "migrations");
        part.entries().forEach(entry -> method.addStatement("migrations.add($L)", registered(entry)));
        return method.build();
    }

    private static CodeBlock registered(Entry entry) {
        WrittenMigration migration = entry.planned().migration();
        return CodeBlock.of(
                "new $T($LL, $L,\n$L,\n$T.$L, $L,\n$S$L)",
                RuntimeType.REGISTERED_MIGRATION,
                entry.version(),
                TextLiteral.of(migration.simpleName()),
                TextLiteral.of(migration.description().value()),
                RuntimeType.PHASE,
                migration.phase().name(),
                migration.baseline(),
                entry.checksum(),
                entry.contracted() ? ", true" : "");
    }

    /** Java 17 cannot switch on a long. */
    private MethodSpec plan() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("plan")
                .addJavadoc("The plan of a migration.\n\n@param version its version\n@return the plan\n")
                .addModifiers(Modifier.STATIC)
                .returns(RuntimeType.MIGRATION_PLAN)
                .addParameter(long.class, "version");
        for (Entry entry : part.entries()) {
            String name = PlanName.ofClass(entry.planned().migration());
            method.beginControlFlow("if (version == $LL)", entry.version())
                    .addStatement("return new $T()", part.name().nestedClass(name))
                    .endControlFlow();
        }
        return method.addStatement("throw $L", RegistryWriter.unknownVersion()).build();
    }
}
