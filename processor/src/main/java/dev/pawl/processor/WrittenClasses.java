package dev.pawl.processor;

import com.sun.source.util.TaskEvent;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/**
 * Whether javac wrote all classes that it compiled. It tells nobody of its errors, but leaves out the class files of a
 * compilation with one.
 */
final class WrittenClasses {

    /** File systems are not exact. */
    private static final long TOLERANCE = 2_000;

    private final long start = System.currentTimeMillis();
    private final Filer filer;
    private final Elements elements;
    private final Set<String> open = new HashSet<>();
    private boolean hasFailed;

    WrittenClasses(Filer filer, Elements elements) {
        this.filer = filer;
        this.elements = elements;
    }

    void started(TaskEvent event) {
        TypeElement type = event.getTypeElement();
        if (event.getKind() == TaskEvent.Kind.ANALYZE && type != null && hasFile(type)) {
            open.add(elements.getBinaryName(type).toString());
        }
    }

    void finished(TaskEvent event) {
        TypeElement type = event.getTypeElement();
        if (event.getKind() == TaskEvent.Kind.GENERATE && type != null && hasFile(type)) {
            String name = elements.getBinaryName(type).toString();
            open.remove(name);
            hasFailed |= !isWritten(name);
        }
    }

    /** Whether each class that javac has looked at has its file. */
    boolean areComplete() {
        return open.isEmpty() && !hasFailed;
    }

    /** What is said about a package has none as a rule; javac knows it by no name, or by that of its source file. */
    private static boolean hasFile(TypeElement type) {
        return type.getSimpleName().length() > 0 && !type.getSimpleName().contentEquals("package-info");
    }

    /** A method that is too large, for example, is found after all else. */
    private boolean isWritten(String name) {
        int dot = name.lastIndexOf('.');
        try {
            FileObject file = filer.getResource(
                    StandardLocation.CLASS_OUTPUT,
                    name.substring(0, Math.max(dot, 0)),
                    name.substring(dot + 1) + ".class");
            return !"file".equals(file.toUri().getScheme()) || file.getLastModified() >= start - TOLERANCE;
        } catch (IOException | IllegalArgumentException e) {
            return !(e instanceof IOException);
        }
    }
}
