package dev.pawl.processor;

import com.google.auto.service.AutoService;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import dev.pawl.dsl.Allow;
import dev.pawl.dsl.Irreversible;
import dev.pawl.dsl.Migration;
import dev.pawl.processor.change.RoundTrip;
import dev.pawl.processor.diagnostic.Finding;
import dev.pawl.processor.diagnostic.FindingPrinter;
import dev.pawl.processor.diagnostic.Severity;
import dev.pawl.processor.earlier.EarlierMigrations;
import dev.pawl.processor.earlier.UnreadableTextException;
import dev.pawl.processor.generate.RegistryGenerator;
import dev.pawl.processor.migration.Body;
import dev.pawl.processor.migration.OwnSchema;
import dev.pawl.processor.migration.Provenance;
import dev.pawl.processor.migration.WrittenMigration;
import dev.pawl.processor.reading.MigrationReader;
import dev.pawl.processor.reading.StrayAnnotations;
import dev.pawl.processor.resource.ResourceFiles;
import dev.pawl.processor.rule.Rules;
import dev.pawl.processor.source.DslNames;
import dev.pawl.processor.sql.SqlTexts;
import dev.pawl.runtime.frozen.FrozenMigration;
import dev.pawl.runtime.frozen.LockFile;
import dev.pawl.runtime.frozen.LockFileException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Generated;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** Checks the classes annotated {@link Migration} of a compilation and generates their registry. */
@AutoService(Processor.class)
public final class MigrationProcessor extends AbstractProcessor {

    /** What it reads, and what it writes: of the latter, too, javac warns if no processor claims it. */
    private static final Set<String> ANNOTATIONS = Stream.of(
                    Allow.class, Allow.All.class, Irreversible.class, Migration.class, Generated.class)
            .map(DslNames::of)
            .collect(Collectors.toUnmodifiableSet());

    private static final Comparator<WrittenMigration> IN_ORDER = Comparator.<WrittenMigration>comparingLong(
                    migration -> migration.version().value())
            // of two with the same version the one is reported whose source is compiled
            .thenComparing(WrittenMigration::isSource)
            .thenComparing(WrittenMigration::qualifiedName);

    private final List<String> leftToJavac = new ArrayList<>();
    private final Consumer<List<Finding>> listener;
    private @Nullable MigrationReader reader;
    private @Nullable Publication publication;

    /** The processor that javac makes. */
    public MigrationProcessor() {
        this(findings -> {});
    }

    /**
     * @param listener takes what was found, before it is printed
     */
    MigrationProcessor(Consumer<List<Finding>> listener) {
        this.listener = listener;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return ANNOTATIONS;
    }

    @Override
    public Set<String> getSupportedOptions() {
        return Options.names();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    /** Claims its annotations, or else javac would warn that no processor did. */
    @Override
    @SuppressWarnings("DoNotClaimAnnotations") // claims nothing that another processor asks for
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        try {
            if (round.processingOver()) {
                finish(round.errorRaised());
            } else if (!annotations.isEmpty()) {
                process(round);
            }
        } catch (LockFileException e) {
            error(Lock.message(e));
        } catch (UnreadableTextException e) {
            error(
                    "what was kept of " + e.getMessage()
                            + " cannot be read, and its source is not compiled here: another"
                            + " version of Pawl has compiled it\n    fix: compile all migrations together, as in: mvn clean compile");
        } catch (InvalidOptionException e) {
            error(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            error("the registry cannot be written: " + e.getMessage());
        } catch (RuntimeException e) {
            reportAsOurs(e);
        } catch (StackOverflowError e) {
            error(
                    "a migration nests too deeply for the stack of javac: split long expressions into several statements");
        }
        return !OtherProcessors.askFor(ANNOTATIONS);
    }

    private void process(RoundEnvironment round) throws InvalidOptionException, LockFileException, IOException {
        Trees trees = trees();
        if (trees == null) {
            return;
        }
        List<Finding> strays = Rules.check(new StrayAnnotations(trees, processingEnv.getElementUtils()).in(round));
        new FindingPrinter(trees).print(strays);
        List<TypeElement> classes = List.copyOf(
                ElementFilter.typesIn(DslNames.annotated(Migration.class, round, processingEnv.getElementUtils())));
        if (!classes.isEmpty()) {
            process(classes, trees, isFreeOfErrors(strays));
        }
    }

    private void process(List<TypeElement> classes, Trees trees, boolean isFreeOfErrors)
            throws InvalidOptionException, LockFileException, IOException {
        if (reader != null) {
            error("`" + classes.get(0) + "` was generated by another processor; migrations have to be written by hand");
            return;
        }
        Options given = Options.of(processingEnv.getOptions());
        Home home = new Home(processingEnv, classes);
        if (!home.seesRuntime()) {
            return;
        }
        Optional<String> mistake = new Versions(processingEnv.getElementUtils()).mistake();
        if (mistake.isPresent()) {
            error(mistake.get());
            return;
        }
        reader = new MigrationReader(processingEnv);
        List<WrittenMigration> written = read(classes, reader, given.schema());
        EarlierMigrations earlier =
                new EarlierMigrations(processingEnv, written, written.get(0).location());
        List<WrittenMigration> migrations = inOrder(written, earlier.own());
        List<WrittenMigration> history = given.alone() ? migrations : inOrder(migrations, earlier.others(migrations));
        warnOf(earlier);
        given.contracted().refuseUnknown(history);
        FrozenHistory frozen = frozen(given.lock(), migrations, trees);
        Options options = given.with(given.contracted().and(frozen.file()));
        migrations.stream()
                .filter(MigrationProcessor::isLeftToJavac)
                .map(WrittenMigration::qualifiedName)
                .forEach(leftToJavac::add);
        Replay replay =
                new Replay(options, frozen, new SqlTexts(), earlier.unreadable().isEmpty());
        replay.run(history);
        listener.accept(replay.findings());
        new FindingPrinter(trees).print(replay.findings());
        warnOf(frozen.unseen());
        String registry = options.registry().orElseGet(() -> RegistryName.of(migrations));
        boolean isFound = home.offers(registry);
        List<RoundTrip> trips = replay.trips().stream()
                .filter(trip -> trip.migration().provenance() != Provenance.OTHER_MODULE)
                .toList();
        if (leftToJavac.isEmpty() && isFreeOfErrors && isFreeOfErrors(replay.findings()) && isFound) {
            publication = new Publication(
                    new RegistryGenerator(processingEnv.getFiler(), processingEnv.getElementUtils())
                            .write(
                                    registry,
                                    options.postgres(),
                                    options.schema().map(OwnSchema::name),
                                    options.contracted().version(),
                                    trips,
                                    List.<Element>copyOf(classes)),
                    processingEnv,
                    options.lock().freezes()
                            ? new Freeze(frozen.file(), frozen.fresh(trips), processingEnv.getMessager())
                            : null);
        }
    }

    private FrozenHistory frozen(Lock lock, List<WrittenMigration> migrations, Trees trees)
            throws InvalidOptionException, LockFileException {
        if (lock.file().isEmpty()) {
            return FrozenHistory.none(migrations);
        }
        Path path = lock.file().get();
        FrozenHistory frozen = new FrozenHistory(
                lock.freezes() ? LockFile.readOrBegin(path) : LockFile.read(path),
                lock.judgesFrozen(),
                migrations,
                name -> exists(name, trees));
        if (lock.freezes() && !frozen.unseen().isEmpty()) {
            throw new InvalidOptionException("nothing can be frozen in a compilation that does not see all frozen"
                    + " migrations: `" + frozen.unseen().get(0).className() + "`, for example, is not compiled here"
                    + "\n    fix: compile all of them together, as in: mvn clean compile");
        }
        return frozen;
    }

    /** As in an IDE that compiles only what was edited. */
    private void warnOf(List<FrozenMigration> unseen) {
        if (!unseen.isEmpty()) {
            processingEnv
                    .getMessager()
                    .printMessage(
                            Diagnostic.Kind.WARNING,
                            "[pawl] this compilation does not see all frozen migrations, such as `"
                                    + unseen.get(0).className()
                                    + "`: names that they make are unknown here, and the registry is without them"
                                    + "\n    fix: compile all of them together, as in: mvn clean compile");
        }
    }

    private void warnOf(EarlierMigrations earlier) {
        earlier.unreadable()
                .forEach(registry -> processingEnv
                        .getMessager()
                        .printMessage(
                                Diagnostic.Kind.WARNING,
                                "[pawl] what `" + registry + "` does is not known here: another version of Pawl has"
                                        + " compiled it, so names that it makes are not checked"
                                        + "\n    fix: let all modules use the same version of Pawl"));
    }

    /** What is compiled here has to be a migration still; of what was compiled before, only the class is known. */
    private boolean exists(String binaryName, Trees trees) {
        TypeElement type = processingEnv.getElementUtils().getTypeElement(binaryName.replace('$', '.'));
        return type != null && (trees.getPath(type) == null || DslNames.isAnnotated(type, Migration.class));
    }

    /** In the last round: makes sure that what was left to javac is not lost. */
    private void finish(boolean hasErrors) throws IOException {
        if (publication != null && !hasErrors) {
            publication.begin();
            JavacTask.instance(processingEnv).addTaskListener(publication);
        }
        if (reader != null && hasErrors) {
            reader.reportErrorsOfJavac();
        } else if (!leftToJavac.isEmpty()) {
            MigrationReader again = new MigrationReader(processingEnv);
            leftToJavac.stream()
                    .map(name -> processingEnv.getElementUtils().getTypeElement(name.replace('$', '.')))
                    .filter(type -> type != null && !isLeftToJavac(again.read(type)))
                    .forEach(
                            type -> error(
                                    "`" + type + "` uses what another processor generates, which is not there yet when"
                                            + " migrations are read: write the value out, or move it to a class that is written by hand"));
        }
    }

    private List<WrittenMigration> read(List<TypeElement> classes, MigrationReader reader, Optional<OwnSchema> own) {
        ResourceFiles files = new ResourceFiles(processingEnv.getFiler());
        return classes.stream()
                .map(reader::read)
                .map(files::read)
                .map(migration -> own.map(schema -> schema.leftOut(migration)).orElse(migration))
                .sorted(IN_ORDER)
                .toList();
    }

    private static List<WrittenMigration> inOrder(List<WrittenMigration> some, List<WrittenMigration> others) {
        return Stream.concat(some.stream(), others.stream()).sorted(IN_ORDER).toList();
    }

    private static boolean isFreeOfErrors(List<Finding> findings) {
        return findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
    }

    private static boolean isLeftToJavac(WrittenMigration migration) {
        return Stream.concat(migration.up().stream(), migration.down().stream()).anyMatch(Body::leftToJavac);
    }

    private @Nullable Trees trees() {
        try {
            return Trees.instance(processingEnv);
        } catch (IllegalArgumentException e) {
            error("Pawl reads the bodies of migrations through javac's own trees, and this compiler is not javac ("
                    + processingEnv.getClass().getName() + "): compile with javac, in the IDE too");
            return null;
        }
    }

    private void error(String message) {
        processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, "[pawl] " + message);
    }

    private void reportAsOurs(RuntimeException bug) {
        StringWriter trace = new StringWriter();
        bug.printStackTrace(new PrintWriter(trace));
        error("this is a mistake in Pawl, not in your code; please report it with these lines:\n" + trace);
    }
}
