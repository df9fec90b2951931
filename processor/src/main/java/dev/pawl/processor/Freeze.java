package dev.pawl.processor;

import dev.pawl.runtime.frozen.FrozenMigration;
import dev.pawl.runtime.frozen.LockFile;
import dev.pawl.runtime.frozen.LockFileException;
import java.util.List;
import javax.annotation.processing.Messager;
import javax.tools.Diagnostic;

/** Freezes what a compilation has that is not frozen yet, at its very end and if all went well. */
final class Freeze {

    private final LockFile file;
    private final List<FrozenMigration> added;
    private final Messager messager;

    /**
     * @param file the lock file
     * @param added what to freeze, in version order
     * @param messager takes what is said about it
     */
    Freeze(LockFile file, List<FrozenMigration> added, Messager messager) {
        this.file = file;
        this.added = added;
        this.messager = messager;
    }

    /** Freezes. */
    void carryOut() {
        try {
            file.append(added);
            say(Diagnostic.Kind.NOTE, added.isEmpty() ? "all migrations were frozen before" : "froze " + what());
        } catch (LockFileException e) {
            say(Diagnostic.Kind.ERROR, Lock.message(e));
        }
    }

    /** Says that nothing was frozen, because nobody knows whether the code compiles: as with {@code -proc:only}. */
    void leave() {
        say(Diagnostic.Kind.WARNING, "nothing was frozen, because javac did not compile; `pawl freeze` needs no javac");
    }

    private String what() {
        FrozenMigration last = added.get(added.size() - 1);
        return (added.size() == 1 ? "migration " : added.size() + " migrations, up to ") + last.version() + " `"
                + last.name() + "`, in " + file.path();
    }

    private void say(Diagnostic.Kind kind, String message) {
        messager.printMessage(kind, "[pawl] " + message);
    }
}
