package dev.pawl.processor.finding;

import dev.pawl.processor.change.Change;
import dev.pawl.processor.diagnostic.Fix;
import dev.pawl.processor.diagnostic.Fix.Code;
import dev.pawl.processor.diagnostic.Fix.Part;
import dev.pawl.processor.diagnostic.Fix.Place;
import dev.pawl.processor.diagnostic.Fix.Way;
import dev.pawl.processor.diagnostic.Fix.Words;
import java.util.List;
import java.util.Optional;

/** A fix for what stands in a file of SQL, where no Java is to be written: statements in place of code. */
public final class SqlFix {

    private static final String MARGIN = "   ";

    private SqlFix() {}

    /**
     * The same fix with the statements that its code asks for. A way with code that nobody can say in SQL is left out.
     *
     * @param fix the fix
     * @param change what it is for; empty where that is not known
     */
    public static Fix of(Fix fix, Optional<Change> change) {
        List<Way> ways = fix.ways().stream()
                .map(way -> way(way, change))
                .flatMap(Optional::stream)
                .toList();
        String text = new Fix(ways).text().replaceFirst("^(; |\\s*\\n)?(or )?", "");
        return Fix.words(ways.isEmpty() ? "the page of the rule shows the way" : text);
    }

    private static Optional<Way> way(Way way, Optional<Change> change) {
        Optional<SqlSteps> steps = change.map(SqlSteps::new);
        StringBuilder text = new StringBuilder();
        boolean isBehindStatement = false;
        for (Part part : way.parts()) {
            if (part instanceof Words words) {
                // statements stand on lines of their own
                boolean goesOn = isBehindStatement && words.text().startsWith(", ");
                text.append(goesOn ? "\n" + MARGIN + words.text().substring(2) : words.text());
                isBehindStatement = false;
            } else if (part instanceof Code code && code.isShown()) {
                Optional<String> sql =
                        steps.filter(any -> !code.operations().isEmpty()).flatMap(each -> each.next(code.operations()));
                if (sql.isPresent()) {
                    statements(text, sql.get());
                } else if (isName(code)) {
                    text.append(name(code));
                } else if (code.place() == Place.ANNOTATION) {
                    text.append(code.text()); // a comment in a file, whoever prints it
                } else {
                    return Optional.empty();
                }
                isBehindStatement = sql.isPresent();
            }
        }
        return Optional.of(new Way(List.of(new Words(text.toString()))));
    }

    private static void statements(StringBuilder text, String sql) {
        boolean isBegin = text.length() == 0 || text.toString().matches("(?s)(.*\n)?\\d\\. ");
        if (!isBegin) {
            text.setLength(text.toString().stripTrailing().length());
            text.append("\n" + MARGIN);
        }
        text.append(sql.replace("\n", "\n" + MARGIN));
    }

    /** A text in Java that stands for a name or a part of the statement. */
    private static boolean isName(Code code) {
        return (code.place() == Place.PART || code.place() == Place.EACH_PART)
                && code.text().matches("(?s)\".*\"");
    }

    private static String name(Code code) {
        return code.text().substring(1, code.text().length() - 1).translateEscapes();
    }
}
