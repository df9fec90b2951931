package dev.pawl.cli.internal.scaffold;

import dev.pawl.cli.internal.refusal.Refusal;
import dev.pawl.processor.translate.Translation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The body of a migration out of SQL that somebody has. */
final class FromSql {

    /** What the code may use that has to be imported, by what is seen of it. */
    private static final Map<String, String> IMPORTS = new LinkedHashMap<>();

    static {
        IMPORTS.put("olumn\\(\"|setDefault\\(|alterColumnType\\(|\\.row\\(", "import static dev.pawl.dsl.Columns.*;");
        IMPORTS.put("\\b(on|onExpression)\\(", "import static dev.pawl.dsl.Index.*;");
        IMPORTS.put("\\breferences\\(", "import static dev.pawl.dsl.Reference.references;");
        IMPORTS.put("\\bIndexMethod\\.", "import dev.pawl.dsl.IndexMethod;");
        IMPORTS.put("\\bReferentialAction\\.", "import dev.pawl.dsl.ReferentialAction;");
        IMPORTS.put("\\bList\\.of\\(", "import java.util.List;");
    }

    private FromSql() {}

    /**
     * The body.
     *
     * @param given the SQL, or the name of a file that it stands in
     * @param folder where relative paths begin
     */
    static Body body(String given, Path folder) {
        String sql = sql(given, folder);
        Optional<Translation.Unreadable> error = error(sql);
        if (error.isPresent()) {
            String before = sql.substring(0, Math.min(error.get().position(), sql.length()));
            long line = 1 + before.chars().filter(each -> each == '\n').count();
            throw Refusal.usage("PostgreSQL does not read the SQL, at character "
                            + (before.length() - before.lastIndexOf('\n')) + " of line " + line + ": "
                            + error.get().message())
                    .fix("write it as PostgreSQL reads it");
        }
        Translation.Body translated = Translation.of(sql, 14);
        if (translated.code().isEmpty()) {
            throw Refusal.usage("there is no statement in the SQL that a migration could do")
                    .fix("name statements that change something");
        }
        return new Body(translated.code(), imports(translated.code()), NewMigration.Origin.SQL);
    }

    private static Optional<Translation.Unreadable> error(String sql) {
        try {
            return Translation.error(sql);
        } catch (NoClassDefFoundError e) {
            throw Refusal.usage(
                    "what reads SQL is not on the class path: dev.pawl:pawl-processor, which the executable jar has");
        }
    }

    /** No statement of SQL is the name of a file that is there, or ends like one. */
    private static String sql(String given, Path folder) {
        try {
            Path file = folder.resolve(given.strip());
            if (Files.isRegularFile(file)) {
                String text = Files.readString(file);
                return text.startsWith("\ufeff") ? text.substring(1) : text;
            }
        } catch (InvalidPathException e) {
            return given;
        } catch (IOException e) {
            throw Refusal.usage("the file " + given + " cannot be read").because(e);
        }
        if (given.strip().endsWith(".sql")) {
            throw Refusal.usage("there is no file " + given.strip())
                    .fix("name one that is there, or write the SQL itself");
        }
        return given;
    }

    private static List<String> imports(String code) {
        List<String> imports = new ArrayList<>();
        IMPORTS.forEach((pattern, line) -> {
            if (Pattern.compile(pattern).matcher(code).find()) {
                imports.add(line);
            }
        });
        return imports;
    }
}
