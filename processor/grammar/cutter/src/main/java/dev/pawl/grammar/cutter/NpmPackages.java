package dev.pawl.grammar.cutter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The packages that a lock file names, whose hashes npm checks. They stay where they are when the rest of what was built is
 * deleted, so that the next build needs no network.
 */
record NpmPackages(Path folder) {

    byte[] read(String file) throws IOException {
        return Files.readAllBytes(installed(file));
    }

    String readText(String file) throws IOException {
        return Files.readString(installed(file));
    }

    private Path installed(String file) {
        return folder.resolve("node_modules").resolve(file);
    }

    void install() throws IOException, InterruptedException {
        if (!areInstalled()) {
            run(npm(), "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline");
        }
    }

    /** What npm writes last is younger than the lock file. */
    private boolean areInstalled() throws IOException {
        Path installed = installed(".package-lock.json");
        return Files.exists(installed)
                && Files.getLastModifiedTime(installed)
                                .compareTo(Files.getLastModifiedTime(folder.resolve("package-lock.json")))
                        >= 0;
    }

    private static String npm() {
        boolean isWindows = System.getProperty("os.name", "").startsWith("Windows");
        return isWindows ? "npm.cmd" : "npm";
    }

    private void run(String... command) throws IOException, InterruptedException {
        int exitCode;
        try {
            exitCode = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new IOException(
                    "PostgreSQL's parser comes as an npm package, and there is no npm on the path: install Node.js,"
                            + " or build with the profile `node`, which brings one",
                    e);
        }
        if (exitCode != 0) {
            throw new IOException("`" + String.join(" ", command) + "` in " + folder + " ended with " + exitCode);
        }
    }
}
