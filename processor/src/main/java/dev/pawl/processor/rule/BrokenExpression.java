package dev.pawl.processor.rule;

import dev.pawl.processor.change.Naming;
import dev.pawl.processor.diagnostic.Fix;
import dev.pawl.processor.finding.DslCode;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.finding.Phrases;
import dev.pawl.processor.rawsql.WrittenSql;
import dev.pawl.processor.rawsql.WrittenSql.Place;
import dev.pawl.processor.sql.Enclosure;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** An expression that does not end where its place ends, so that the statement around it means something else. */
final class BrokenExpression implements Rule {

    @Override
    public boolean isHazard() {
        return false;
    }

    @Override
    public void checkNames(Naming naming, Findings findings) {
        WrittenSql.of(naming.written().operation()).forEach(written -> check(naming, written, findings));
    }

    /** Whether a default is one expression and nothing else. */
    static boolean isWhole(String sql) {
        Enclosure enclosure = new Enclosure(sql);
        return enclosure.breach().isEmpty()
                && enclosure.parts().size() == 1
                && enclosure.constraint().isEmpty();
    }

    private static void check(Naming naming, WrittenSql written, Findings findings) {
        Enclosure enclosure = new Enclosure(written.sql());
        Optional<String> breach = enclosure.breach();
        Optional<String> constraint = written.place() == Place.DEFAULT ? enclosure.constraint() : Optional.empty();
        // a query has commas of its own
        List<String> parts = written.place() == Place.QUERY ? List.of(written.sql()) : enclosure.parts();
        if (breach.isPresent()) {
            report(naming, written, breach.get(), Fix.words("write one whole expression"), findings);
        } else if (parts.size() > 1) {
            report(naming, written, "is " + parts.size() + " expressions", apart(written.place(), parts), findings);
        } else if (constraint.isPresent()) {
            String word = constraint.get();
            Fix fix = Fix.words(
                    word.equals("not null")
                            ? "say it by the type: .notNull().defaultTo(...)"
                            : "leave it out of the default; constraints have methods of their own");
            report(naming, written, "goes on with `" + word + "`, which is no part of a value", fix, findings);
        }
    }

    private static void report(Naming naming, WrittenSql written, String problem, Fix fix, Findings findings) {
        findings.report(
                naming.written().origin().of(written.part()),
                Phrases.code(written.sql()) + " " + problem,
                "it is put into a statement as it stands, which PostgreSQL would refuse (42601) or read as another one",
                fix);
    }

    private static Fix apart(Place place, List<String> parts) {
        return switch (place) {
            case INDEX_KEY ->
                Fix.words("one call for each: onExpression(" + DslCode.string(parts.get(0)) + ")"
                        + parts.stream()
                                .skip(1)
                                .map(part -> ".expression(" + DslCode.string(part) + ")")
                                .collect(Collectors.joining()));
            case CHECK, INDEX_CONDITION, ROW_CONDITION ->
                Fix.words("one condition: ").andCode(Fix.Place.PART, DslCode.string(String.join(" and ", parts)));
            case DEFAULT, QUERY, VALUE ->
                Fix.words("one value, such as ")
                        .andCode(Fix.Place.PART, "expression(" + DslCode.string(parts.get(0)) + ")");
        };
    }
}
