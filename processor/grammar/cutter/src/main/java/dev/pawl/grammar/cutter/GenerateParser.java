package dev.pawl.grammar.cutter;

import com.dylibso.chicory.build.time.compiler.Config;
import com.dylibso.chicory.build.time.compiler.Generator;
import com.dylibso.chicory.compiler.InterpreterFallback;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the classes of the parser, unless they are there and nothing that they are made of has changed. */
public final class GenerateParser {

    private static final String PACKAGE = "libpg-query/wasm/libpg-query";

    /** Deep enough for the blocks in blocks of a switch with thousands of cases. */
    private static final long STACK = 512L << 20;

    private final Path wasm;
    private final Path script;
    private final Path workFolder;
    private final Path classes;
    private final String name;

    private GenerateParser(NpmPackages packages, Path workFolder, Path classes, String name) {
        this.wasm = packages.file(PACKAGE + ".wasm");
        this.script = packages.file(PACKAGE + ".js");
        this.workFolder = workFolder;
        this.classes = classes;
        this.name = name;
    }

    /**
     * @param args the folder with the lock file of npm, the folder for what is made on the way, the folder of the classes,
     *     and what the parser's class begins with
     */
    public static void main(String[] args) throws Exception {
        NpmPackages packages = new NpmPackages(Path.of(args[0]));
        packages.install();
        new GenerateParser(packages, Path.of(args[1]), Path.of(args[2]), args[3]).generateIfStale();
    }

    private void generateIfStale() throws Exception {
        String fingerprint = new Fingerprint()
                .add(Files.readAllBytes(wasm))
                .add(Files.readAllBytes(script))
                .addPackageOf(GenerateParser.class)
                .addJarOf(Generator.class)
                .addJarOf(InterpreterFallback.class)
                .toString();
        Path stamp = workFolder.resolve("fingerprint");
        Path meta = classes.resolve(name.replace('.', '/') + ".meta");
        if (Files.exists(meta)
                && Files.exists(stamp)
                && Files.readString(stamp).equals(fingerprint)) {
            return;
        }
        Files.createDirectories(workFolder);
        compile(cut());
        Files.writeString(stamp, fingerprint);
    }

    /** The uncut module stays, too: tests compare the two. */
    private Path cut() throws IOException, InterruptedException {
        WasmModule module = WasmModule.read(Files.readAllBytes(wasm));
        new EmscriptenNames(Files.readString(script)).applyTo(module);
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
                .withName(name)
                .withTargetClassFolder(classes)
                .withTargetSourceFolder(workFolder)
                .withTargetWasmFolder(classes)
                .withInterpreterFallback(InterpreterFallback.FAIL)
                .build());
        generator.generateMetaWasm(generator.generateResources());
    }
}
