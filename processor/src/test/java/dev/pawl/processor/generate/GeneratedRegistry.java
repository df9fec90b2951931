package dev.pawl.processor.generate;

import dev.pawl.processor.change.RoundTrip;
import dev.pawl.runtime.plan.MigrationPlan;
import dev.pawl.runtime.registry.MigrationRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A registry, generated and compiled by the real javac and loaded by a class loader that keeps a record. */
final class GeneratedRegistry extends URLClassLoader {

    static final String NAME = "com.acme.PawlMigrations";

    private final Path output;
    private final List<String> loaded = new ArrayList<>();

    private GeneratedRegistry(Path output, URL url) {
        super(new URL[] {url}, GeneratedRegistry.class.getClassLoader());
        this.output = output;
    }

    /** Compiles with all warnings, none of which may come up in the user's build. */
    static GeneratedRegistry compile(Path output, List<RoundTrip> migrations) {
        return compile(output, 0, migrations);
    }

    /** Does that, for a project in which all contracting migrations up to a version have run everywhere. */
    static GeneratedRegistry compile(Path output, long contracted, List<RoundTrip> migrations) {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = javac.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
            Path source = Files.writeString(output.resolve("Shop.java"), "/** A shop. */\ninterface Shop {}\n");
            List<String> options = List.of(
                    "-d",
                    output.toString(),
                    "-Xlint:all,-processing",
                    "-Xdoclint:all/private",
                    "-Werror",
                    "-encoding",
                    "US-ASCII",
                    "-classpath",
                    System.getProperty("java.class.path"));
            JavaCompiler.CompilationTask task =
                    javac.getTask(null, files, diagnostics, options, null, files.getJavaFileObjects(source));
            task.setProcessors(List.of(new Generating(contracted, migrations)));
            if (!task.call()) {
                throw new AssertionError(diagnostics.getDiagnostics().toString());
            }
            return new GeneratedRegistry(output, output.toUri().toURL());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    MigrationRegistry registry() {
        return ServiceLoader.load(MigrationRegistry.class, this).findFirst().orElseThrow();
    }

    MigrationPlan plan(long version) {
        return registry().plan(version);
    }

    /** The simple names of the generated classes that have been loaded so far. */
    List<String> loaded() {
        return List.copyOf(loaded);
    }

    /** A generated file, a source or a resource. */
    String file(String path) {
        try {
            return Files.readString(output.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        Class<?> found = super.findClass(name);
        loaded.add(name.substring(name.lastIndexOf('.') + 1));
        return found;
    }

    private static final class Generating extends AbstractProcessor {

        private final long contracted;
        private final List<RoundTrip> migrations;

        private Generating(long contracted, List<RoundTrip> migrations) {
            this.contracted = contracted;
            this.migrations = migrations;
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            List<? extends Element> shop = List.copyOf(round.getRootElements());
            if (shop.stream().anyMatch(element -> element.getSimpleName().contentEquals("Shop"))) {
                write(shop);
            }
            return false;
        }

        private void write(List<? extends Element> originating) {
            try {
                new RegistryGenerator(processingEnv.getFiler(), processingEnv.getElementUtils())
                        .write(NAME, History.POSTGRES, Optional.empty(), contracted, migrations, originating)
                        .publish();
            } catch (IOException e) {
                processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, e.toString());
            }
        }
    }
}
