package dev.pawl.processor.rule;

import dev.pawl.processor.change.Change;
import dev.pawl.processor.diagnostic.Fix;
import dev.pawl.processor.finding.DslCode;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.finding.Phrases;
import dev.pawl.processor.rawsql.Repair;
import dev.pawl.processor.rawsql.TypedSql;
import dev.pawl.processor.rawsql.WrittenSql.Place;
import dev.pawl.processor.typing.Part;
import java.util.Set;

/** An index on something that changes by itself, so that rows would have to move in it without being written. */
final class MutableIndexExpression implements Rule {

    private static final Set<Place> OF_INDEXES = Set.of(Place.INDEX_KEY, Place.INDEX_CONDITION);

    private static final String MOMENT = "timestamptz";

    @Override
    public boolean isHazard() {
        return false;
    }

    @Override
    public void checkChange(Change change, Findings findings) {
        TypedSql.of(change)
                .filter(typed -> OF_INDEXES.contains(typed.written().place()))
                .forEach(
                        typed -> typed.typing().mutablePart().ifPresent(part -> report(change, typed, part, findings)));
    }

    private static void report(Change change, TypedSql typed, Part part, Findings findings) {
        boolean isOfZone = part.operands().stream().anyMatch(type -> type.is(MOMENT));
        findings.report(
                typed.place(change, part.position()),
                Phrases.code(typed.written().sql()) + " in an index depends on "
                        + (isOfZone ? "the time zone of whoever asks" : named(part) + ", which is not immutable"),
                isOfZone
                        ? "PostgreSQL refuses it (42P17): " + named(part)
                                + " of a moment gives something else elsewhere"
                        : "PostgreSQL refuses it (42P17): the index would be wrong as soon as that gives something else",
                fix(change, typed, part, isOfZone));
    }

    private static String named(Part part) {
        boolean isCall = part.kind() == Part.Kind.FUNCTION && !part.operands().isEmpty();
        return isCall ? "`" + part.name() + "()`" : "`" + part.name() + "`";
    }

    private static Fix fix(Change change, TypedSql typed, Part part, boolean isOfZone) {
        return new Repair(change, typed)
                .of(part)
                .map(sql -> Fix.words(isOfZone ? "name the zone: " : "name the language: ")
                        .andCode(Fix.Place.PART, typed.whole(change), DslCode.string(sql)))
                .orElseGet(() -> Fix.words(
                        typed.written().place() == Place.INDEX_CONDITION
                                ? "leave it out of the index, and keep it in the condition of the query"
                                : "keep the value in a column of its own, and index that one"));
    }
}
