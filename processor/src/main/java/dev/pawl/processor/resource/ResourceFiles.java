package dev.pawl.processor.resource;

import dev.pawl.dsl.operation.FileRows;
import dev.pawl.dsl.operation.InsertRows;
import dev.pawl.processor.diagnostic.Location;
import dev.pawl.processor.migration.Body;
import dev.pawl.processor.migration.FileValues;
import dev.pawl.processor.migration.Origin;
import dev.pawl.processor.migration.UnusableFile;
import dev.pawl.processor.migration.WrittenMigration;
import dev.pawl.processor.migration.WrittenOperation;
import dev.pawl.runtime.plan.SourceFile;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Filer;

/** Reads the files that migrations name. */
public final class ResourceFiles {

    private final Filer filer;

    /**
     * @param filer knows the class output
     */
    public ResourceFiles(Filer filer) {
        this.filer = filer;
    }

    /** A migration with what is in its files. */
    public WrittenMigration read(WrittenMigration migration) {
        return migration.with(body -> new Reading(body).read());
    }

    private final class Reading {

        private final Body body;
        private final List<UnusableFile> unusable = new ArrayList<>();
        private final List<SourceFile> found = new ArrayList<>();

        Reading(Body body) {
            this.body = body;
        }

        Body read() {
            List<WrittenOperation> operations =
                    body.operations().stream().map(this::read).toList();
            return new Body(
                    body.location(),
                    operations,
                    body.unreadable(),
                    body.invalidArguments(),
                    unusable,
                    found,
                    body.leftToJavac());
        }

        private WrittenOperation read(WrittenOperation written) {
            if (!(written.operation() instanceof InsertRows rows)
                    || rows.files().isEmpty()) {
                return written;
            }
            List<FileRows> files = new ArrayList<>();
            List<FileValues> places = new ArrayList<>();
            for (FileRows file : rows.files()) {
                Location naming = written.origin().of(file.resource());
                FileValues values = new FileValues(naming, file.resource().path());
                files.add(read(file, rows.columns(), naming, values));
                places.add(values);
            }
            Origin origin = written.origin();
            return new WrittenOperation(
                    new InsertRows(rows.table(), rows.columns(), rows.rows(), files),
                    new Origin(origin.call(), origin.values(), places));
        }

        private FileRows read(FileRows file, List<String> columns, Location naming, FileValues values) {
            String name = file.resource().path();
            try {
                FoundFile content = new Place(filer, naming, file.resource()).read();
                CsvRows rows = new CsvRows(name, columns, values);
                rows.read(content.text());
                rows.flaws().forEach(flaw -> unusable.add(flaw.at(naming, name)));
                found.add(content.identity());
                return new FileRows(file.resource(), content.identity().sha256(), rows.rows());
            } catch (UnusableFileException e) {
                unusable.add(e.flaw().at(naming, name));
                return file;
            }
        }
    }
}
