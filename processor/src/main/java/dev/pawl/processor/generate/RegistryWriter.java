package dev.pawl.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.pawl.dsl.Phase;
import dev.pawl.processor.migration.WrittenMigration;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * Writes the registry, which holds what every start asks for and leaves the rest to its parts: one class would run out
 * of room, and nothing else needs to be loaded when no migration is pending.
 */
final class RegistryWriter {

    private static final TypeName REGISTERED_MIGRATIONS =
            ParameterizedTypeName.get(ClassName.get(List.class), RuntimeType.REGISTERED_MIGRATION);

    private final ClassName name;
    private final int postgres;
    private final Optional<String> schema;
    private final List<String> otherSchemas;
    private final List<RegistryPart> parts;

    RegistryWriter(
            ClassName name,
            int postgres,
            Optional<String> schema,
            List<String> otherSchemas,
            List<RegistryPart> parts) {
        this.name = name;
        this.postgres = postgres;
        this.schema = schema;
        this.otherSchemas = otherSchemas;
        this.parts = parts;
    }

    TypeSpec.Builder write() {
        TypeSpec.Builder registry = TypeSpec.classBuilder(name)
                .addJavadoc("The migrations of this compilation, found by {@link java.util.ServiceLoader}.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                // what a module with an exported registry hears otherwise, if it does not require the runtime
                // transitively
                .addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                        .addMember("value", "$S", "exports")
                        // the annotation that says that the stream may be null may not be on the class path
                        .addMember("value", "$S", "NullAway")
                        .build())
                .superclass(RuntimeType.COMPILED_REGISTRY)
                .addMethod(constructor())
                .addMethod(overriding("minimumPostgres", TypeName.INT)
                        .addStatement("return $L", postgres)
                        .build())
                .addMethod(overriding("fingerprint", ClassName.get(String.class))
                        .addStatement("return $S", fingerprint())
                        .build())
                .addMethod(migrations())
                .addMethod(plans());
        schema.ifPresent(own -> registry.addMethod(overriding("schema", ClassName.get(String.class))
                .addStatement("return $S", own)
                .build()));
        if (!otherSchemas.isEmpty()) {
            registry.addMethod(others());
        }
        return registry;
    }

    private MethodSpec others() {
        return overriding("otherSchemas", ParameterizedTypeName.get(List.class, String.class))
                .addStatement(
                        "return $T.of($L)",
                        List.class,
                        otherSchemas.stream()
                                .map(other -> CodeBlock.of("$S", other))
                                .collect(CodeBlock.joining(", ")))
                .build();
    }

    private static MethodSpec constructor() {
        return MethodSpec.constructorBuilder()
                .addJavadoc("For {@link java.util.ServiceLoader}.\n")
                .addModifiers(Modifier.PUBLIC)
                .build();
    }

    private MethodSpec migrations() {
        MethodSpec.Builder method = overriding("migrations", REGISTERED_MIGRATIONS)
                .addStatement("$T migrations = new $T<>()", REGISTERED_MIGRATIONS, ArrayList.class);
        parts.forEach(part -> method.addStatement("$T.addTo(migrations)", part.name()));
        return method.addStatement("return $T.unmodifiableList(migrations)", Collections.class)
                .build();
    }

    /** In the module of the registry, because what lies in it is hidden from the runtime. */
    private MethodSpec plans() {
        return MethodSpec.methodBuilder("plans")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .returns(InputStream.class)
                .addStatement("return $T.class.getResourceAsStream($S)", name, PlansFile.simpleName(name))
                .build();
    }

    private String fingerprint() {
        return Sha256.of(parts.stream()
                .flatMap(part -> part.entries().stream())
                .map(RegistryWriter::fingerprintLine)
                .collect(Collectors.joining(",")));
    }

    /** Whatever decides what a boot has to do. */
    private static String fingerprintLine(RegistryPart.Entry entry) {
        WrittenMigration migration = entry.planned().migration();
        return entry.version() + ":" + entry.checksums().newest()
                + (migration.phase() == Phase.CONTRACT ? ":contract" : "")
                + (entry.contracted() ? ":contracted" : "")
                + (migration.baseline() ? ":baseline" : "");
    }

    private static MethodSpec.Builder overriding(String name, TypeName type) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(type);
    }
}
