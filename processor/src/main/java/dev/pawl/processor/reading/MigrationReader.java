package dev.pawl.processor.reading;

import dev.pawl.processor.evaluate.Surroundings;
import dev.pawl.processor.migration.WrittenMigration;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;

/**
 * Reads migration classes. A reader serves one round of annotation processing: javac replaces elements between rounds,
 * and a reader remembers them.
 */
public final class MigrationReader {

    private final Surroundings surroundings;

    /**
     * A reader for the current round.
     *
     * @param environment javac's, as handed to the processor
     */
    public MigrationReader(ProcessingEnvironment environment) {
        this.surroundings = Surroundings.of(environment);
    }

    /**
     * Reads a class. Whatever is wrong with it is part of the result.
     *
     * @param migrationClass a class with {@code @Migration} whose source is being compiled
     */
    public WrittenMigration read(TypeElement migrationClass) {
        return new MigrationClass(surroundings, migrationClass).read();
    }

    /**
     * Makes javac report what it refuses in the classes that were left to it. Errors that were raised while processing
     * keep javac from type-checking afterwards, so that it would never say why a migration could not be read. To be
     * called in the last round if, and only if, there are such errors, also on readers of earlier rounds.
     */
    public void reportErrorsOfJavac() {
        surroundings.verdict().repeat();
    }
}
