package dev.pawl.processor.operation;

import dev.pawl.dsl.Recording;
import dev.pawl.dsl.SchemaChange;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.schema.Before;
import dev.pawl.processor.schema.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;

/** What the last migration of a case does, with effects: its classes are loaded and run with the real DSL. */
final class Replayed {

    private Replayed() {}

    static List<Change> changes(OperationCase each) {
        try (URLClassLoader loader = loader(each)) {
            Schema schema = Schema.empty();
            List<Change> changes = List.of();
            for (String migration : each.migrations()) {
                Recording recording = new Recording();
                instance(loader, migration).up(recording.database());
                long version = each.migrations().indexOf(migration) + 1L;
                Before before = Before.up(schema, version, each.postgres());
                changes = Rehearsal.of(recording.operations(), before);
                schema = Rehearsal.after(changes, schema);
            }
            return changes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URLClassLoader loader(OperationCase each) throws IOException {
        URL[] classes = {each.compiled().output().toUri().toURL()};
        return new URLClassLoader(classes, Replayed.class.getClassLoader());
    }

    private static SchemaChange instance(ClassLoader loader, String migration) {
        try {
            Constructor<?> constructor = loader.loadClass("cases." + migration).getDeclaredConstructor();
            constructor.setAccessible(true);
            return (SchemaChange) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
