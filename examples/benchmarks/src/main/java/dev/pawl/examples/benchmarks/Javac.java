package dev.pawl.examples.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The manners of compiling that are compared. */
enum Javac {
    NO_PROCESSOR("javac without a processor (`-proc:none`)"),
    IDLE_PROCESSOR("javac with a processor that does nothing"),
    GENERATED_CODE("javac without a processor, and the code that Pawl has generated"),
    PAWL("javac with Pawl");

    private final String label;

    Javac(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** Compiles as on the command line: in a Java virtual machine of its own. */
    Child compile(History history, Path output, List<String> options) throws IOException, InterruptedException {
        Path sources = Files.createTempFile("sources", ".txt");
        try {
            Files.write(sources, sources(history).map(Path::toString).toList());
            List<String> arguments = new ArrayList<>(options);
            arguments.addAll(options(output));
            arguments.add("@" + sources);
            return Child.run("javac", arguments);
        } finally {
            Files.delete(sources);
        }
    }

    /** Compiles as build tools do that keep running: in this Java virtual machine. */
    void compileHere(History history, Path output) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean isCompiled = compiler.getTask(
                            null,
                            files,
                            null,
                            options(output),
                            null,
                            files.getJavaFileObjectsFromPaths(sources(history).toList()))
                    .call();
            if (!isCompiled) {
                throw new IllegalStateException(label + " fails");
            }
        }
    }

    private Stream<Path> sources(History history) {
        return this == GENERATED_CODE
                ? Stream.concat(history.sources().stream(), history.generated().stream())
                : history.sources().stream();
    }

    private List<String> options(Path output) {
        List<String> options = new ArrayList<>(List.of("-d", output.toString(), "-cp", ClassPath.application()));
        options.addAll(
                switch (this) {
                    case NO_PROCESSOR, GENERATED_CODE -> List.of("-proc:none");
                    case IDLE_PROCESSOR ->
                        List.of("-processorpath", ClassPath.benchmarks(), "-processor", IdleProcessor.class.getName());
                    case PAWL -> List.of("-processorpath", ClassPath.processor());
                });
        return options;
    }
}
