package dev.pawl.processor.resource;

import dev.pawl.dsl.operation.FileRows;
import dev.pawl.dsl.operation.InsertRows;
import dev.pawl.dsl.operation.Operation;
import dev.pawl.processor.diagnostic.Location;
import dev.pawl.processor.migration.FileValues;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files that a case names, for tests that run its migrations instead of reading them. */
public final class FilesOfCase {

    private FilesOfCase() {}

    /** Operations with what is in the files that they name. */
    public static List<Operation> read(List<Operation> operations, Path folder) {
        return operations.stream().map(operation -> read(operation, folder)).toList();
    }

    private static Operation read(Operation operation, Path folder) {
        return operation instanceof InsertRows rows
                ? new InsertRows(
                        rows.table(),
                        rows.columns(),
                        rows.rows(),
                        rows.files().stream()
                                .map(file -> read(file, rows.columns(), folder))
                                .toList())
                : operation;
    }

    private static FileRows read(FileRows file, List<String> columns, Path folder) {
        String name = file.resource().path();
        try {
            FoundFile found = FoundFile.of(name, Files.readAllBytes(folder.resolve(name)));
            CsvRows rows = new CsvRows(name, columns, new FileValues(new Location(null, null), name));
            rows.read(found.text());
            return new FileRows(file.resource(), found.identity().sha256(), rows.rows());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UnusableFileException e) {
            throw new IllegalStateException(e);
        }
    }
}
