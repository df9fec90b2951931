package dev.pawl.processor;

import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import dev.pawl.processor.generate.Announcement;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Makes a registry known, and takes that back if javac fails before it has written the classes of the registry, whatever
 * the reason. Known beforehand, because not everybody who runs processors goes on to compile: {@code -proc:only} and kapt
 * leave that to somebody else.
 */
final class Publication implements TaskListener {

    private final Announcement announcement;
    private final Messager messager;
    private final Set<String> missing;
    private final WrittenClasses written;
    private final @Nullable Freeze freeze;
    private boolean compiles;

    /**
     * @param announcement what makes the registry known
     * @param environment javac's
     * @param freeze what is to be frozen when all has gone well; null if nothing is
     */
    Publication(Announcement announcement, ProcessingEnvironment environment, @Nullable Freeze freeze) {
        this.announcement = announcement;
        this.messager = environment.getMessager();
        this.written = new WrittenClasses(environment.getFiler(), environment.getElementUtils());
        this.freeze = freeze;
        this.missing = new HashSet<>(announcement.classes());
    }

    void begin() throws IOException {
        announcement.publish();
    }

    @Override
    public void started(TaskEvent event) {
        compiles |= event.getKind() == TaskEvent.Kind.ANALYZE;
        if (freeze != null) {
            written.started(event);
        }
    }

    @Override
    public void finished(TaskEvent event) {
        if (freeze != null) {
            written.finished(event);
        }
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
                freeze();
            }
        } catch (IOException e) {
            messager.printMessage(Diagnostic.Kind.ERROR, "[pawl] the registry cannot be made known: " + e.getMessage());
        }
    }

    private void freeze() {
        if (freeze != null && !compiles) {
            freeze.leave();
        } else if (freeze != null && written.areComplete()) {
            freeze.carryOut();
        }
    }
}
