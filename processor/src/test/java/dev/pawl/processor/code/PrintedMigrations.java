package dev.pawl.processor.code;

import dev.pawl.dsl.SchemaChange;
import dev.pawl.dsl.operation.Operation;
import dev.pawl.dsl.recording.Recording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Code of the DSL, compiled and run. */
final class PrintedMigrations {

    private static final String IMPORTS = "package printed; import dev.pawl.dsl.*; import java.util.*; "
            + "import static dev.pawl.dsl.Columns.*; import static dev.pawl.dsl.Conditions.*; "
            + "import static dev.pawl.dsl.Index.*; import static dev.pawl.dsl.Reference.*; "
            + "import static dev.pawl.dsl.Resource.*; ";

    private PrintedMigrations() {}

    /** What some bodies ask for, by the names that they have here. */
    static Map<String, List<Operation>> recorded(Map<String, String> bodies) {
        Map<String, String> sources = new LinkedHashMap<>();
        Map<String, String> classes = new LinkedHashMap<>();
        bodies.forEach((name, body) -> {
            String type = "M" + sources.size();
            classes.put(name, "printed." + type);
            sources.put(
                    "printed/" + type + ".java",
                    IMPORTS + "public final class " + type
                            + " implements SchemaChange { public void up(Database db) {\n" + body + "\n} }");
        });
        ClassLoader loader = SourceTexts.compiled(sources);
        Map<String, List<Operation>> recorded = new LinkedHashMap<>();
        classes.forEach((name, type) -> {
            Recording recording = new Recording();
            instance(loader, type).up(recording.database());
            recorded.put(name, recording.operations());
        });
        return recorded;
    }

    /** An object of a migration class. */
    static SchemaChange instance(ClassLoader loader, String type) {
        try {
            var constructor = loader.loadClass(type).getDeclaredConstructor();
            constructor.setAccessible(true);
            return (SchemaChange) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
