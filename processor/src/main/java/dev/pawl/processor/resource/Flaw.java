package dev.pawl.processor.resource;

import dev.pawl.processor.diagnostic.Location;
import dev.pawl.processor.diagnostic.Passage;
import dev.pawl.processor.migration.UnusableFile;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a file.
 *
 * @param line the line, from 1; 0 for the file as a whole
 * @param column the character of the line, from 1
 * @param problem what is wrong
 * @param why what follows from that
 * @param fix what to do
 */
record Flaw(int line, int column, String problem, @Nullable String why, String fix) {

    /** A flaw of the file as a whole. */
    static Flaw ofWhole(String problem, @Nullable String why, String fix) {
        return new Flaw(0, 0, problem, why, fix);
    }

    /**
     * The same where the file is named.
     *
     * @param resource the place in the source
     * @param file the file as it is named there
     */
    UnusableFile at(Location resource, String file) {
        return new UnusableFile(line == 0 ? resource : resource.at(new Passage(file, line, column)), problem, why, fix);
    }
}
