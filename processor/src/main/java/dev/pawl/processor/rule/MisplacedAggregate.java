package dev.pawl.processor.rule;

import dev.pawl.processor.change.Change;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.finding.Phrases;
import dev.pawl.processor.rawsql.TypedSql;
import dev.pawl.processor.rawsql.WrittenSql.Place;
import dev.pawl.processor.typing.Part;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A function of several rows, or for several rows, in an expression about a single one. */
final class MisplacedAggregate implements Rule {

    private static final List<Part.Kind> OF_ROWS = List.of(Part.Kind.AGGREGATE, Part.Kind.WINDOW, Part.Kind.SET);

    @Override
    public boolean isHazard() {
        return false;
    }

    @Override
    public void checkChange(Change change, Findings findings) {
        TypedSql.of(change).forEach(typed -> part(typed).ifPresent(part -> report(change, typed, part, findings)));
    }

    /** The first one. Where rows are inserted, a function may give several. */
    private static Optional<Part> part(TypedSql typed) {
        Stream<Part.Kind> kinds = OF_ROWS.stream()
                .filter(kind -> kind != Part.Kind.SET || typed.written().place() != Place.VALUE);
        return kinds.flatMap(kind -> typed.typing().part(kind).stream()).findFirst();
    }

    private static void report(Change change, TypedSql typed, Part part, Findings findings) {
        findings.report(
                typed.place(change, part.position()),
                place(typed) + " calls `" + part.name() + "`, which " + rows(part),
                "PostgreSQL refuses it (" + state(part) + "): it is about one row, and has one value",
                typed.written().place() == Place.DEFAULT
                        ? "leave the default out, and let whoever inserts the row give the value"
                        : "say it of one row; what is about several rows may be counted in a column, or by a trigger");
    }

    private static String place(TypedSql typed) {
        String text = Phrases.code(typed.written().sql());
        return switch (typed.written().place()) {
            case CHECK -> "the check " + text;
            case DEFAULT -> "the default " + text;
            case INDEX_CONDITION, ROW_CONDITION -> "the condition " + text;
            case INDEX_KEY -> "the key " + text;
            default -> "the value " + text;
        };
    }

    private static String rows(Part part) {
        return switch (part.kind()) {
            case AGGREGATE -> "is worked out of many rows";
            case WINDOW -> "looks at other rows";
            default -> "gives many rows";
        };
    }

    private static String state(Part part) {
        return switch (part.kind()) {
            case AGGREGATE -> "42803";
            case WINDOW -> "42P20";
            default -> "0A000";
        };
    }
}
