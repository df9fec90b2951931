package dev.pawl.processor;

import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import dev.pawl.processor.generate.Announcement;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/**
 * Makes a registry known when its classes have been written, which javac does after all processors are done. If it fails
 * at that, whatever the reason, what an earlier compilation made known stays.
 */
final class Publication implements TaskListener {

    private final Announcement announcement;
    private final Messager messager;
    private final Set<String> missing;

    /** With {@code -proc:only} javac writes no classes; somebody else compiles them. */
    private boolean compiles;

    Publication(Announcement announcement, Messager messager) {
        this.announcement = announcement;
        this.messager = messager;
        this.missing = new HashSet<>(announcement.classes());
    }

    @Override
    public void started(TaskEvent event) {
        compiles |= event.getKind() == TaskEvent.Kind.ANALYZE;
    }

    @Override
    public void finished(TaskEvent event) {
        TypeElement type = event.getTypeElement();
        if (event.getKind() == TaskEvent.Kind.GENERATE && type != null) {
            missing.remove(type.getQualifiedName().toString());
        } else if (event.getKind() == TaskEvent.Kind.COMPILATION && (!compiles || missing.isEmpty())) {
            publish();
        }
    }

    private void publish() {
        try {
            announcement.publish();
        } catch (IOException e) {
            messager.printMessage(Diagnostic.Kind.ERROR, "[pawl] the registry cannot be made known: " + e.getMessage());
        }
    }
}
