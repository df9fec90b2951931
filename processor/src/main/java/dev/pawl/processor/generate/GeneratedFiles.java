package dev.pawl.processor.generate;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.StandardLocation;

/** Where generated files go. */
final class GeneratedFiles {

    private static final ClassName GENERATED = ClassName.get("javax.annotation.processing", "Generated");

    private final Filer filer;
    private final Elements elements;
    private final List<? extends Element> originating;

    GeneratedFiles(Filer filer, Elements elements, List<? extends Element> originating) {
        this.filer = filer;
        this.elements = elements;
        this.originating = originating;
    }

    /** Writes a class that is about all migrations. */
    void source(String packageName, TypeSpec.Builder type) throws IOException {
        originating.forEach(type::addOriginatingElement);
        if (originating.isEmpty() || seesGenerated(originating.get(0))) {
            type.addAnnotation(AnnotationSpec.builder(GENERATED)
                    .addMember("value", "$S", "dev.pawl.processor.MigrationProcessor")
                    .build());
        }
        JavaFile.builder(packageName, type.build())
                .skipJavaLangImports(true)
                .indent("    ")
                .build()
                .writeTo(filer);
    }

    /** Writes a file that is about all migrations. */
    void resource(String path, String text) throws IOException {
        resource(path, text, originating.toArray(Element[]::new));
    }

    /**
     * Writes a file that is about one migration.
     *
     * @param migration the binary name of its class
     */
    void resource(String path, String text, String migration) throws IOException {
        // to name all classes for each of thousands of files would take javac a while
        TypeElement element = elements.getTypeElement(migration.replace('$', '.'));
        resource(path, text, element == null ? new Element[0] : new Element[] {element});
    }

    private void resource(String path, String text, Element[] because) throws IOException {
        try (OutputStream stream = filer.createResource(StandardLocation.CLASS_OUTPUT, "", path, because)
                .openOutputStream()) {
            stream.write(text.getBytes(UTF_8));
        }
    }

    /** A named module without {@code requires java.compiler} cannot use the annotation. */
    private boolean seesGenerated(Element element) {
        ModuleElement module = elements.getModuleOf(element);
        return module == null || elements.getTypeElement(module, GENERATED.canonicalName()) != null;
    }
}
