package dev.pawl.maven;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The Maven that builds this, started in this JVM as its launcher does it: a build then takes a fraction of what it takes
 * in a JVM that has to load and warm up Maven and javac first. The variables of the environment are those of this JVM.
 *
 * @see <a href="https://maven.apache.org/shared/maven-verifier/">Maven Verifier</a>, which embeds Maven like this
 */
final class EmbeddedMaven {

    private static EmbeddedMaven started;

    private final ClassLoader realm;
    private final Object cli;
    private final Method doMain;

    private EmbeddedMaven(Path home) throws IOException, ReflectiveOperationException {
        System.setProperty("maven.conf", home.resolve("conf").toString());
        ClassLoader boot = new URLClassLoader(jars(home.resolve("boot")), ClassLoader.getPlatformClassLoader());
        Class<?> type = boot.loadClass("org.codehaus.plexus.classworlds.launcher.Launcher");
        Object launcher = type.getConstructor().newInstance();
        type.getMethod("setSystemClassLoader", ClassLoader.class).invoke(launcher, boot);
        try (InputStream configuration = Files.newInputStream(home.resolve("bin/m2.conf"))) {
            type.getMethod("configure", InputStream.class).invoke(launcher, configuration);
        }
        Object world = type.getMethod("getWorld").invoke(launcher);
        realm = (ClassLoader) type.getMethod("getMainRealm").invoke(launcher);
        Class<?> main = realm.loadClass("org.apache.maven.cli.MavenCli");
        cli = main.getConstructor(world.getClass()).newInstance(world);
        doMain = main.getMethod("doMain", String[].class, String.class, PrintStream.class, PrintStream.class);
    }

    static synchronized EmbeddedMaven get() {
        if (started == null) {
            try {
                started = new EmbeddedMaven(Path.of(System.getProperty("maven.home")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("this Maven cannot be embedded", e);
            }
        }
        return started;
    }

    /** Runs a build; returns how it ended and what it has printed. Maven makes options properties of the system. */
    MavenBuild.Result run(Path project, List<String> arguments) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        Properties properties = (Properties) System.getProperties().clone();
        Thread.currentThread().setContextClassLoader(realm);
        System.setProperty("maven.multiModuleProjectDirectory", project.toString());
        try (PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            Object code = doMain.invoke(cli, arguments.toArray(String[]::new), project.toString(), out, out);
            return new MavenBuild.Result(printed.toString(StandardCharsets.UTF_8), (int) code);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        } finally {
            System.setProperties(properties);
            Thread.currentThread().setContextClassLoader(loader);
        }
    }

    private static URL[] jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .map(EmbeddedMaven::url)
                    .toArray(URL[]::new);
        }
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
