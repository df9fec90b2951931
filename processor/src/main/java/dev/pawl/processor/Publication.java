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
 * Makes a registry known, and takes that back if javac fails before it has written the classes of the registry, whatever
 * the reason. Known beforehand, because not everybody who runs processors goes on to compile: {@code -proc:only} and kapt
 * leave that to somebody else.
 */
final class Publication implements TaskListener {

    private final Announcement announcement;
    private final Messager messager;
    private final Set<String> missing;
    private boolean compiles;

    Publication(Announcement announcement, Messager messager) {
        this.announcement = announcement;
        this.messager = messager;
        this.missing = new HashSet<>(announcement.classes());
    }

    void begin() throws IOException {
        announcement.publish();
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
        } else if (event.getKind() == TaskEvent.Kind.COMPILATION) {
            end();
        }
    }

    private void end() {
        try {
            if (compiles && !missing.isEmpty()) {
                announcement.retract();
            } else {
                announcement.settle();
            }
        } catch (IOException e) {
            messager.printMessage(Diagnostic.Kind.ERROR, "[pawl] the registry cannot be made known: " + e.getMessage());
        }
    }
}
