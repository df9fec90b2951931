package dev.pawl.processor.evaluate;

import com.sun.source.tree.Tree;
import com.sun.source.util.Trees;
import dev.pawl.dsl.Database;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.operation.Operation;
import dev.pawl.processor.diagnostic.Location;
import dev.pawl.processor.migration.Body;
import dev.pawl.processor.migration.InvalidArgument;
import dev.pawl.processor.migration.Origin;
import dev.pawl.processor.migration.UnreadableCode;
import dev.pawl.processor.migration.WrittenMigration;
import dev.pawl.processor.migration.WrittenOperation;
import dev.pawl.processor.reading.MigrationReader;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** A compilation by the real javac with a processor that reads migrations, and does nothing else. */
final class Reading {

    /** The first line of what {@link #ofBody} compiles, so that the body starts at line 2. */
    private static final String PREAMBLE = "package app; import dev.pawl.dsl.*; import java.util.*; "
            + "import static dev.pawl.dsl.Columns.*; import static dev.pawl.dsl.Index.on; "
            + "import static dev.pawl.dsl.Reference.references; "
            + "@Migration(version = 1, description = \"d\") final class M implements SchemaChange { "
            + "public void up(Database db) {\n";

    private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile("(?:class|enum|interface|record) (\\w+)");

    private final DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    private final List<WrittenMigration> migrations = new ArrayList<>();
    private final IdentityHashMap<Tree, String> notes = new IdentityHashMap<>();
    private final boolean withErrorOfPawl;

    private Reading(boolean withErrorOfPawl) {
        this.withErrorOfPawl = withErrorOfPawl;
    }

    /** Reads the body of {@code up} in a class of the package {@code app}, with the imports that one expects. */
    static Reading ofBody(String body) {
        return ofBody(body, "");
    }

    /** Reads a body in a class that has other members. */
    static Reading ofBody(String body, String members, String... otherSources) {
        String source = PREAMBLE + body + "\n}\n" + members + "\n}";
        return of(Stream.concat(Stream.of(source), Arrays.stream(otherSources)).toArray(String[]::new));
    }

    /** Reads all migrations of some files. */
    static Reading of(String... sources) {
        return new Reading(false).compile(List.of(), sources);
    }

    /** Reads all migrations, while the processor reports an error of its own. */
    static Reading ofWithErrorOfPawl(String... sources) {
        return new Reading(true).compile(List.of(), sources);
    }

    /** Reads migrations with compiled classes on the class path. */
    static Reading withLibrary(Path classes, String... sources) {
        return new Reading(false).compile(List.of("-classpath", classPath() + File.pathSeparator + classes), sources);
    }

    /** Compiles a library; what is returned is its class path. */
    static Path library(String... sources) {
        Path output = newFolder();
        Reading reading = new Reading(false).compile(List.of("-d", output.toString()), sources);
        if (!reading.errors().isEmpty()) {
            throw new IllegalArgumentException(reading.errors().toString());
        }
        return output;
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "libraries")), "library");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String classPath() {
        return Stream.of(Database.class, Nullable.class)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .map(location -> Path.of(URI.create(location.toString())).toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private Reading compile(List<String> moreOptions, String... sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options = new ArrayList<>(List.of("-Xmaxerrs", "9999", "-classpath", classPath()));
        options.addAll(moreOptions);
        List<JavaFileObject> files = Arrays.stream(sources).map(Reading::file).toList();
        StandardJavaFileManager standard = compiler.getStandardFileManager(diagnostics, null, null);
        JavaFileManager output = moreOptions.contains("-d") ? standard : new NoOutput(standard);
        JavaCompiler.CompilationTask task = compiler.getTask(null, output, diagnostics, options, null, files);
        task.setProcessors(List.of(new Reader()));
        task.call();
        return this;
    }

    /** Forgets what javac writes. */
    private static final class NoOutput extends ForwardingJavaFileManager<JavaFileManager> {

        NoOutput(JavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                JavaFileManager.Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + className.replace('.', '/')), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return OutputStream.nullOutputStream();
                }
            };
        }
    }

    private static JavaFileObject file(String source) {
        Matcher name = PACKAGE.matcher(source);
        String folder = name.find() ? name.group(1).replace('.', '/') + "/" : "";
        Matcher type = TYPE.matcher(source);
        if (!type.find()) {
            throw new IllegalArgumentException(source);
        }
        URI uri = URI.create("memory:///" + folder + type.group(1) + ".java");
        return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
    }

    List<WrittenMigration> migrations() {
        return migrations;
    }

    WrittenMigration migration() {
        return migrations.get(0);
    }

    Body up() {
        return migration().up().orElseThrow();
    }

    /** The operations that {@code up} asks for, of a body that is expected to be fine in every respect. */
    List<Operation> operations() {
        if (!up().isComplete() || !errors().isEmpty()) {
            throw new AssertionError(problems() + " " + errors());
        }
        return operationsAsFarAsRead();
    }

    List<Operation> operationsAsFarAsRead() {
        return up().operations().stream().map(WrittenOperation::operation).toList();
    }

    /** What is wrong with {@code up}, in order: {@code line:column what -> instead}. */
    List<String> problems() {
        Stream<String> unreadable = up().unreadable().stream().map(this::text);
        return Stream.concat(unreadable, up().invalidArguments().stream().map(this::text))
                .toList();
    }

    private String text(UnreadableCode code) {
        return place(code.location()) + " " + code.what() + " -> " + code.instead();
    }

    private String text(InvalidArgument argument) {
        return place(argument.location()) + " " + argument.problem();
    }

    /** Line and column of the caret that javac prints for a place. */
    String place(Location location) {
        String note = notes.get(location.tree());
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getMessage(Locale.ROOT).equals(note))
                .map(diagnostic -> diagnostic.getLineNumber() + ":" + diagnostic.getColumnNumber())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no note for " + location.tree()));
    }

    /** The errors that javac printed. */
    List<String> errors() {
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(Reading::text)
                .toList();
    }

    private static String text(Diagnostic<? extends JavaFileObject> error) {
        return error.getLineNumber() + " "
                + error.getMessage(Locale.ROOT).lines().findFirst().orElse("");
    }

    private final class Reader extends AbstractProcessor {

        private final List<MigrationReader> readers = new ArrayList<>();

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latest();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (round.processingOver()) {
                if (round.errorRaised()) {
                    readers.forEach(MigrationReader::reportErrorsOfJavac);
                }
                return false;
            }
            MigrationReader reader = new MigrationReader(processingEnv);
            readers.add(reader);
            ElementFilter.typesIn(round.getElementsAnnotatedWith(Migration.class)).stream()
                    .map(reader::read)
                    .forEach(migrations::add);
            migrations.forEach(this::printNotes);
            if (withErrorOfPawl) {
                processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, "an error of Pawl");
            }
            return false;
        }

        private void printNotes(WrittenMigration migration) {
            print(migration.location());
            print(migration.version().location());
            print(migration.description().location());
            migration.irreversible().ifPresent(reason -> print(reason.location()));
            migration.allowances().forEach(allowance -> {
                print(allowance.idLocation());
                print(allowance.becauseLocation());
            });
            migration.up().ifPresent(this::printNotes);
            migration.down().ifPresent(this::printNotes);
        }

        private void printNotes(Body body) {
            print(body.location());
            body.unreadable().forEach(code -> print(code.location()));
            body.invalidArguments().forEach(argument -> print(argument.location()));
            body.operations().stream().map(WrittenOperation::origin).forEach(this::printNotes);
        }

        private void printNotes(Origin origin) {
            print(origin.call());
            origin.values().forEach(value -> print(value.location()));
        }

        private void print(Location location) {
            if (notes.putIfAbsent(location.tree(), "note " + notes.size()) == null) {
                Trees.instance(processingEnv)
                        .printMessage(
                                Diagnostic.Kind.NOTE, notes.get(location.tree()), location.tree(), location.unit());
            }
        }
    }
}
