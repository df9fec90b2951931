package dev.pawl.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.pawl.processor.earlier.OtherRegistries;
import javax.lang.model.element.Modifier;

/** Writes what the compilations of other modules read of a registry: constants, which javac finds wherever classes are. */
final class ModelWriter {

    /** A constant has room for 65,535 bytes, and the text is in ASCII. */
    private static final int ROOM = 60_000;

    private final ClassName registry;

    ModelWriter(ClassName registry) {
        this.registry = registry;
    }

    /** The class that holds the migrations. */
    ClassName model() {
        return registry.peerClass(registry.simpleName() + OtherRegistries.MODEL);
    }

    /** The class that says on a class path that there is such a registry. */
    ClassName marker() {
        return ClassName.get(
                OtherRegistries.PACKAGE,
                registry.canonicalName().replace("_", "__").replace('.', '_'));
    }

    TypeSpec.Builder writeModel(String text) {
        TypeSpec.Builder type = holder(model(), "What the migrations change, for the compilations of other modules.\n");
        for (int from = 0; from < text.length(); from += ROOM) {
            String piece = text.substring(from, Math.min(from + ROOM, text.length()));
            type.addField(constant("PART_" + from / ROOM, piece));
        }
        return type;
    }

    TypeSpec.Builder writeMarker() {
        return holder(marker(), "Tells the compilations of other modules that there is a registry.\n")
                .addField(constant(OtherRegistries.REGISTRY, registry.canonicalName()));
    }

    private static TypeSpec.Builder holder(ClassName name, String what) {
        return TypeSpec.classBuilder(name)
                .addJavadoc(what)
                .addModifiers(Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addJavadoc("There are no instances.\n")
                        .addModifiers(Modifier.PRIVATE)
                        .build());
    }

    private static FieldSpec constant(String name, String text) {
        String literal = text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
        return FieldSpec.builder(String.class, name, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("Read by Pawl.\n")
                .initializer("$L", "\"" + literal + "\"")
                .build();
    }
}
