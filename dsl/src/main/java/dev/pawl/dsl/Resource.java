package dev.pawl.dsl;

/**
 * A file that is read while compiling: one that lies beside the source of the migration, or in the same package of the
 * resources. In UTF-8. The migration is made of what it holds, so that changing it changes the migration.
 *
 * @param path where it is, as seen from the folder of the source file and with {@code /} between folders, for example {@code
 *     countries.csv}
 */
public record Resource(String path) {

    /** Checks that the path can mean the same on every machine. */
    public Resource {
        Arguments.text(path, "the path of a file", 0);
        if (path.startsWith("/") || path.matches("[A-Za-z]:.*")) {
            throw new IllegalArgumentException("`" + path
                    + "` is the path of one machine: write where the file is as seen from this source file, such as"
                    + " `countries.csv`");
        }
        if (path.contains("\\")) {
            throw new IllegalArgumentException(
                    "`" + path + "` is a path of Windows only: write `" + path.replace('\\', '/') + "`");
        }
    }

    /**
     * A file, for {@code import static dev.pawl.dsl.Resource.resource}.
     *
     * @param path where it is, as seen from the folder of the source file and with {@code /} between folders
     */
    public static Resource resource(String path) {
        return new Resource(path);
    }
}
