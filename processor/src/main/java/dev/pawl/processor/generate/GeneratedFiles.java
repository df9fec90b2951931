package dev.pawl.processor.generate;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.pawl.processor.earlier.OutputFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** Where generated files go. */
final class GeneratedFiles {

    private static final ClassName GENERATED = ClassName.get("javax.annotation.processing", "Generated");

    private final Filer filer;
    private final Elements elements;
    private final List<? extends Element> originating;
    private @Nullable Path root;

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

    /** A file that is about all migrations, to be written later. */
    FileObject later(String path) throws IOException {
        return filer.createResource(StandardLocation.CLASS_OUTPUT, "", path, originating.toArray(Element[]::new));
    }

    /**
     * Writes a file that is about one migration, into the folder of the others. Only the first is asked of the filer,
     * which compares each new file with all before it: for 1,000 migrations that took longer than all else together.
     *
     * @param migration the binary name of its class
     */
    void resource(String path, String text, String migration) throws IOException {
        if (root != null) {
            Files.write(root.resolve(path), text.getBytes(UTF_8));
            return;
        }
        TypeElement element = elements.getTypeElement(migration.replace('$', '.'));
        FileObject first = resource(path, text, element == null ? new Element[0] : new Element[] {element});
        root = OutputFolder.of(first.toUri(), path);
    }

    private FileObject resource(String path, String text, Element[] because) throws IOException {
        FileObject file = filer.createResource(StandardLocation.CLASS_OUTPUT, "", path, because);
        try (OutputStream stream = file.openOutputStream()) {
            stream.write(text.getBytes(UTF_8));
        }
        return file;
    }

    /** A named module without {@code requires java.compiler} cannot use the annotation. */
    private boolean seesGenerated(Element element) {
        ModuleElement module = elements.getModuleOf(element);
        return module == null || elements.getTypeElement(module, GENERATED.canonicalName()) != null;
    }
}
