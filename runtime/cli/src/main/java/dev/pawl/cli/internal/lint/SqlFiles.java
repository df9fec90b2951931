package dev.pawl.cli.internal.lint;

import dev.pawl.cli.internal.refusal.Refusal;
import dev.pawl.processor.lint.SqlFile;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads files of SQL; of a folder those in it whose names end in {@code .sql}, in the order of their names. */
final class SqlFiles {

    private final Path folder;

    SqlFiles(Path folder) {
        this.folder = folder;
    }

    List<SqlFile> read(List<Path> paths) {
        List<SqlFile> files = new ArrayList<>();
        for (Path path : paths) {
            Path file = folder.resolve(path);
            if (Files.isDirectory(file)) {
                listed(file).forEach(each -> files.add(read(path.resolve(file.relativize(each)), each)));
            } else {
                files.add(read(path, file));
            }
        }
        return files;
    }

    private static List<Path> listed(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw Refusal.usage("the folder " + folder + " cannot be read").because(e);
        }
    }

    private static SqlFile read(Path name, Path file) {
        try {
            String text = Files.readString(file);
            return new SqlFile(
                    name.toString().replace('\\', '/'), text.startsWith("\ufeff") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            throw Refusal.usage("the file " + name + " is not in UTF-8").because(e);
        } catch (IOException e) {
            throw Refusal.usage("the file " + name + " cannot be read").because(e);
        }
    }
}
