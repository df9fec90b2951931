package dev.pawl.processor.sql;

import dev.pawl.dsl.QualifiedName;
import java.util.Locale;

/** Names as they are written in SQL. */
public final class SqlName {

    private SqlName() {}

    /**
     * Whether a name means something else, or nothing, where it is written without quotes: it is reserved, or PostgreSQL
     * would read it in lower case.
     *
     * @param name the name of a table or of a column
     */
    public static boolean needsQuotes(String name) {
        return !name.matches("[\\p{L}_][\\p{L}\\p{N}_$]*") || !name.equals(folded(name)) || Keywords.isReserved(name);
    }

    /**
     * A name with quotes, if it needs some.
     *
     * @param name the name of a table or of a column
     */
    public static String quoted(String name) {
        return !name.matches("[a-z_][a-z0-9_]*") || Keywords.isNoPlainName(name)
                ? '"' + name.replace("\"", "\"\"") + '"'
                : name;
    }

    /**
     * The name with its schema, each with quotes if it needs some.
     *
     * @param name the name of a table
     */
    public static String quoted(QualifiedName name) {
        String schema = name.schema();
        return (schema == null ? "" : quoted(schema) + ".") + quoted(name.name());
    }

    /** PostgreSQL folds letters of ASCII alone wherever a letter may be more than a byte. */
    private static String folded(String name) {
        StringBuilder folded = new StringBuilder();
        name.chars()
                .forEach(c -> folded.append(c < 128 ? String.valueOf((char) c).toLowerCase(Locale.ROOT) : (char) c));
        return folded.toString();
    }
}
