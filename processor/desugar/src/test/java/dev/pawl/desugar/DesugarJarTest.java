package dev.pawl.desugar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

final class DesugarJarTest {

    private static final String SAMPLE = Sample.class.getName().replace('.', '/');

    @TempDir
    private Path folder;

    @Test
    void changesNothingThatIsSeen() throws Exception {
        Path jar = jar();
        DesugarJar.main(new String[] {jar.toString(), "dev/pawl/"});

        assertThat(result(jar).toString()).isEqualTo(new Sample().get().toString());
    }

    @Test
    void leavesNothingToTheJvm() throws Exception {
        Path jar = jar();
        assertThat(dynamic(jar)).hasSizeGreaterThan(30);

        DesugarJar.main(new String[] {jar.toString(), "dev/pawl/"});

        assertThat(dynamic(jar)).isEmpty();
    }

    @Test
    void leavesOtherPackagesAlone() throws Exception {
        Path jar = jar();
        List<String> before = dynamic(jar);

        DesugarJar.main(new String[] {jar.toString(), "dev/pawl/processor/"});

        assertThat(dynamic(jar)).isEqualTo(before);
    }

    @Test
    void writesTheSameBytesAgain() throws Exception {
        Path jar = jar();
        Path copy = Files.copy(jar, folder.resolve("copy.jar"));
        DesugarJar.main(new String[] {jar.toString(), "dev/pawl/"});
        DesugarJar.main(new String[] {copy.toString(), "dev/pawl/"});

        assertThat(copy).hasSameBinaryContentAs(jar);
    }

    private Path jar() throws IOException {
        Path classes = Path.of(
                        URLClassLoader.getSystemResource(SAMPLE + ".class").getPath())
                .getParent();
        Path jar = folder.resolve("sample.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.list(classes)) {
            for (Path file : files.sorted().toList()) {
                if (file.getFileName().toString().startsWith("Sample")) {
                    ZipEntry entry = new ZipEntry("dev/pawl/desugar/" + file.getFileName());
                    entry.setTime(0);
                    out.putNextEntry(entry);
                    out.write(Files.readAllBytes(file));
                }
            }
        }
        return jar;
    }

    private static Object result(Path jar) throws Exception {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            Class<?> sample = loader.loadClass(Sample.class.getName());
            return ((Supplier<?>) sample.getConstructor().newInstance()).get();
        }
    }

    private static List<String> dynamic(Path jar) throws IOException {
        List<String> found = new ArrayList<>();
        try (JarFile file = new JarFile(jar.toFile())) {
            for (ZipEntry entry : file.stream().toList()) {
                ClassNode type = new ClassNode();
                try (InputStream in = file.getInputStream(entry)) {
                    new ClassReader(in).accept(type, 0);
                }
                for (MethodNode method : type.methods) {
                    for (AbstractInsnNode instruction : method.instructions) {
                        if (instruction instanceof InvokeDynamicInsnNode dynamic) {
                            found.add(type.name + "." + method.name + ": " + dynamic.name);
                        }
                    }
                }
            }
        }
        return found;
    }
}
