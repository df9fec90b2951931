package dev.pawl.grammar.cutter;

import com.dylibso.chicory.build.time.compiler.Config;
import com.dylibso.chicory.build.time.compiler.Generator;
import com.dylibso.chicory.compiler.InterpreterFallback;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the classes of the parser, and which nodes its trees have, unless they are there and nothing that they are made of
 * has changed.
 */
public final class GenerateParser {

    private static final String MODULE = "libpg-query/wasm/libpg-query.wasm";
    private static final String SCRIPT = "libpg-query/wasm/libpg-query.js";
    private static final String DECLARATIONS = "@pgsql/types/types.d.ts";

    /** Deep enough for the blocks in blocks of a switch with thousands of cases. */
    private static final long STACK = 512L << 20;

    private final NpmPackages packages;
    private final Path workFolder;
    private final Path classes;
    private final String parser;
    private final Path nodes;

    private GenerateParser(NpmPackages packages, Path workFolder, Path classes, String parser, Path nodes) {
        this.packages = packages;
        this.workFolder = workFolder;
        this.classes = classes;
        this.parser = parser;
        this.nodes = nodes;
    }

    /**
     * Gets the packages, and makes of them what is missing.
     *
     * @param args the folder with the lock file of npm, the folder for what is made on the way, the folder of the classes,
     *     what the names of the parser's classes begin with, and the file in the folder of the classes that lists the nodes
     */
    public static void main(String[] args) throws Exception {
        NpmPackages packages = new NpmPackages(Path.of(args[0]));
        packages.install();
        Path classes = Path.of(args[2]);
        new GenerateParser(packages, Path.of(args[1]), classes, args[3], classes.resolve(args[4])).generateIfStale();
    }

    private void generateIfStale() throws Exception {
        String fingerprint = new Fingerprint()
                .add(packages.read(MODULE))
                .add(packages.read(SCRIPT))
                .add(packages.read(DECLARATIONS))
                .addPackageOf(GenerateParser.class)
                .addJarOf(Generator.class)
                .addJarOf(InterpreterFallback.class)
                .toString();
        Path stamp = workFolder.resolve("fingerprint");
        if (Files.exists(nodes)
                && Files.exists(stamp)
                && Files.readString(stamp).equals(fingerprint)) {
            return;
        }
        Files.createDirectories(workFolder);
        compile(cut());
        Files.writeString(nodes, TypeDeclarations.shorten(packages.readText(DECLARATIONS)));
        Files.writeString(stamp, fingerprint);
    }

    /** The uncut module stays, too: tests compare the two. */
    private Path cut() throws IOException, InterruptedException {
        WasmModule module = WasmModule.read(packages.read(MODULE));
        new EmscriptenNames(packages.readText(SCRIPT)).applyTo(module);
        module.importMemory();
        Files.write(workFolder.resolve("uncut.wasm"), module.toBytes());

        cutDeeply(module);
        Path cut = workFolder.resolve("cut.wasm");
        Files.write(cut, module.toBytes());
        return cut;
    }

    private static void cutDeeply(WasmModule module) throws InterruptedException {
        Cutter cutter = new Cutter(module, CutLimits.FOR_METHODS);
        Throwable[] failure = new Throwable[1];
        Thread thread = new Thread(null, cutter::cut, "cutter", STACK);
        thread.setUncaughtExceptionHandler((dead, thrown) -> failure[0] = thrown);
        thread.start();
        thread.join();
        if (failure[0] != null) {
            throw new IllegalStateException(failure[0]);
        }
    }

    /** Fails where a function is still too big for a method, which would be interpreted then, and slow. */
    private void compile(Path module) throws IOException {
        Generator generator = new Generator(Config.builder()
                .withWasmFile(module)
                .withName(parser)
                .withTargetClassFolder(classes)
                .withTargetSourceFolder(workFolder)
                .withTargetWasmFolder(classes)
                .withInterpreterFallback(InterpreterFallback.FAIL)
                .build());
        generator.generateMetaWasm(generator.generateResources());
    }
}
