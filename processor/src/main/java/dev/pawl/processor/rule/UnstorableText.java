package dev.pawl.processor.rule;

import dev.pawl.processor.change.Naming;
import dev.pawl.processor.diagnostic.Fix;
import dev.pawl.processor.diagnostic.Fix.Place;
import dev.pawl.processor.finding.DslCode;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.finding.Phrases;
import dev.pawl.processor.rawsql.Parts;
import java.util.ArrayList;
import java.util.List;

/** A text with a character that PostgreSQL cannot store, or that has no form in UTF-8. */
final class UnstorableText implements Rule {

    @Override
    public boolean isHazard() {
        return false;
    }

    @Override
    public void checkNames(Naming naming, Findings findings) {
        List<String> reported = new ArrayList<>();
        Parts.of(naming.written().operation(), String.class)
                .filter(UnstorableText::isUnstorable)
                // the name of a primary key is made of the table's
                .filter(text -> reported.stream().noneMatch(text::startsWith))
                .forEach(text -> {
                    reported.add(text);
                    report(naming, text, findings);
                });
    }

    /** Whether there is such a character in a text. */
    static boolean isUnstorable(String text) {
        return text.codePoints().anyMatch(UnstorableText::isUnstorable);
    }

    private static void report(Naming naming, String text, Findings findings) {
        boolean hasNul = text.indexOf('\0') >= 0;
        String clean = storable(text);
        findings.report(
                naming.written().origin().of(text),
                Phrases.code(clean) + " has " + (hasNul ? "the character NUL in it" : "half of a surrogate pair in it"),
                hasNul
                        ? "PostgreSQL stores it in no text, and refuses the statement (08P01)"
                        : "no encoding has a form for it, so that a `?` would be stored instead",
                Fix.code(Place.PART, DslCode.string(clean)));
    }

    private static String storable(String text) {
        return text.codePoints()
                .filter(point -> !isUnstorable(point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isUnstorable(int point) {
        return point == 0 || Character.getType(point) == Character.SURROGATE;
    }
}
