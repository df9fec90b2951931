package dev.pawl.processor.rule;

import dev.pawl.processor.change.Naming;
import dev.pawl.processor.diagnostic.Fix;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.finding.NewDefault;
import dev.pawl.processor.finding.Phrases;
import dev.pawl.processor.rawsql.WrittenSql;
import dev.pawl.processor.rawsql.WrittenSql.Place;
import java.util.Set;

/** A query in an expression that PostgreSQL keeps with the table, where it allows none. */
final class MisplacedSubquery implements Rule {

    /** Where a query may stand. */
    private static final Set<Place> MAY_HAVE =
            Set.of(Place.QUERY, Place.ROW_CONDITION, Place.STATEMENTS, Place.STATEMENTS_OUTSIDE, Place.VALUE);

    @Override
    public boolean isHazard() {
        return false;
    }

    @Override
    public void checkNames(Naming naming, Findings findings) {
        WrittenSql.of(naming.written().operation()).stream()
                .filter(written -> !MAY_HAVE.contains(written.place()))
                .filter(written -> naming.before().texts().read(written.sql()).hasQuery())
                .forEach(written -> findings.report(
                        naming.written().origin().of(written.part()),
                        Phrases.code(written.sql()) + " asks other rows, which " + place(written.place()) + " cannot",
                        "PostgreSQL refuses a subquery there (0A000)",
                        fix(naming, written.place())));
    }

    private static String place(Place place) {
        return switch (place) {
            case CHECK -> "a check";
            case DEFAULT -> "a default";
            case INDEX_CONDITION, INDEX_KEY -> "an index";
            default -> "a value";
        };
    }

    private static Fix fix(Naming naming, Place place) {
        return switch (place) {
            case CHECK -> Fix.words("let a foreign key look for the other row: .addForeignKey(..., references(...))");
            case DEFAULT -> NewDefault.leftOut(naming);
            case INDEX_CONDITION, INDEX_KEY -> Fix.words("keep the answer in a column of its own, and index that one");
            default -> Fix.words("write the value itself");
        };
    }
}
