package dev.pawl.processor.generate;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import dev.pawl.dsl.Database;
import dev.pawl.dsl.Phase;
import dev.pawl.dsl.operation.Operation;
import dev.pawl.dsl.recording.Recording;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.change.Naming;
import dev.pawl.processor.change.RoundTrip;
import dev.pawl.processor.diagnostic.Location;
import dev.pawl.processor.migration.Body;
import dev.pawl.processor.migration.Origin;
import dev.pawl.processor.migration.Provenance;
import dev.pawl.processor.migration.WrittenMigration;
import dev.pawl.processor.migration.WrittenMigration.Annotated;
import dev.pawl.processor.migration.WrittenOperation;
import dev.pawl.processor.operation.OperationHandlers;
import dev.pawl.processor.plan.WayBack;
import dev.pawl.processor.schema.Before;
import dev.pawl.processor.schema.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Migrations as the processor hands them over, made of calls of the DSL instead of source. */
final class History {

    static final int POSTGRES = 14;

    private static final Location NOWHERE = nowhere();

    private final List<RoundTrip> migrations = new ArrayList<>();
    private Schema schema = Schema.empty();

    History add(long version, String name, Consumer<Database> up) {
        return add(version, name, "does something", up);
    }

    History add(long version, String name, String description, Consumer<Database> up) {
        List<Operation> operations = operations(up);
        return add(migration(version, name, description, operations, Phase.EXPAND, false, null), operations);
    }

    History addIrreversible(long version, String name, String because, Consumer<Database> up) {
        List<Operation> operations = operations(up);
        return add(migration(version, name, "does something", operations, Phase.EXPAND, false, because), operations);
    }

    History addContracting(long version, String name, Consumer<Database> up) {
        List<Operation> operations = operations(up);
        return add(migration(version, name, "does something", operations, Phase.CONTRACT, false, "gone"), operations);
    }

    History addBaseline(long version, String name, Consumer<Database> up) {
        List<Operation> operations = operations(up);
        return add(
                migration(version, name, "the database as it was", operations, Phase.EXPAND, true, null), operations);
    }

    List<RoundTrip> migrations() {
        return List.copyOf(migrations);
    }

    RoundTrip last() {
        return migrations.get(migrations.size() - 1);
    }

    static List<Operation> operations(Consumer<Database> body) {
        Recording recording = new Recording();
        body.accept(recording.database());
        return recording.operations().stream().map(History::named).toList();
    }

    /** With the names that it has at the beginning of a history. */
    private static Operation named(Operation operation) {
        return OperationHandlers.of(operation).named(operation, Schema.empty());
    }

    private History add(WrittenMigration migration, List<Operation> operations) {
        Schema before = schema;
        List<Change> up = new ArrayList<>();
        for (Operation operation : operations) {
            Before state = Before.up(schema, migration.version().value(), POSTGRES);
            Change change =
                    Naming.of(migration, written(operation), state, Set.of()).change();
            schema = change.after();
            up.add(change);
        }
        migrations.add(new RoundTrip(migration, before, up, WayBack.from(up), false));
        return this;
    }

    private static WrittenMigration migration(
            long version,
            String name,
            String description,
            List<Operation> operations,
            Phase phase,
            boolean baseline,
            String because) {
        List<WrittenOperation> written =
                operations.stream().map(History::written).toList();
        return new WrittenMigration(
                "com.acme." + name,
                name,
                NOWHERE,
                new Annotated<>(version, NOWHERE),
                new Annotated<>(description, NOWHERE),
                phase,
                baseline,
                List.of(),
                List.of(),
                Optional.ofNullable(because).map(reason -> new Annotated<>(reason, NOWHERE)),
                Optional.of(new Body(NOWHERE, written, List.of(), List.of(), false)),
                Optional.empty(),
                Provenance.SOURCE);
    }

    private static WrittenOperation written(Operation operation) {
        return new WrittenOperation(operation, new Origin(NOWHERE, List.of()));
    }

    private static Location nowhere() {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        JavaFileObject source = new SimpleJavaFileObject(URI.create("string:///A.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return "class A {}";
            }
        };
        try {
            CompilationUnitTree unit = ((JavacTask) javac.getTask(null, null, null, null, null, List.of(source)))
                    .parse()
                    .iterator()
                    .next();
            return new Location(unit, unit);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
