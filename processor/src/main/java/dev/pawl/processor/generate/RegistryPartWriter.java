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
 * Writes a part of the registry: what is known about a few hundred migrations.
 */
final class RegistryPartWriter {

    private static final TypeName REGISTERED_MIGRATIONS =
            ParameterizedTypeName.get(ClassName.get(List.class), RuntimeType.REGISTERED_MIGRATION);

    private final RegistryPart part;

    RegistryPartWriter(RegistryPart part) {
        this.part = part;
    }

    TypeSpec.Builder write() {
        return TypeSpec.classBuilder(part.name())
                .addJavadoc("A part of the registry.\n")
                .addModifiers(Modifier.FINAL)
                .addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                        // what users hear from Error Prone otherwise
                        .addMember("value", "$S", "StringConcatToTextBlock")
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addJavadoc("There are no instances.\n")
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(addTo());
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
                "new $T($LL, $L,\n$L,\n$T.$L, $L,\n$S, $L,\n$L)",
                RuntimeType.REGISTERED_MIGRATION,
                entry.version(),
                TextLiteral.of(migration.simpleName()),
                TextLiteral.of(migration.description().value()),
                RuntimeType.PHASE,
                migration.phase().name(),
                migration.baseline(),
                entry.checksums().text(),
                entry.contracted(),
                TextLiteral.of(migration.qualifiedName()));
    }
}
