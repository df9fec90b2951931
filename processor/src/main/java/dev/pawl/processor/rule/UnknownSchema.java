package dev.pawl.processor.rule;

import dev.pawl.processor.change.Naming;
import dev.pawl.processor.diagnostic.Fix;
import dev.pawl.processor.diagnostic.Fix.Place;
import dev.pawl.processor.diagnostic.NearMiss;
import dev.pawl.processor.finding.DslCode;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.finding.Phrases;
import dev.pawl.processor.schema.Mention;
import dev.pawl.processor.schema.Namespace;
import java.util.stream.Stream;

/** A schema that no migration has made. */
final class UnknownSchema implements Rule {

    @Override
    public boolean isHazard() {
        return false;
    }

    @Override
    public boolean isNeededToReplay() {
        return true;
    }

    @Override
    public void checkNames(Naming naming, Findings findings) {
        Stream<String> removed = naming.mentions().needed().stream()
                .filter(needed -> needed.kind() == Mention.Kind.SCHEMA)
                .filter(naming::isUnknown)
                .map(Mention::name);
        Stream.concat(removed, naming.unknownSchemas().stream())
                .distinct()
                .forEach(schema -> report(naming, schema, findings));
    }

    private static void report(Naming naming, String schema, Findings findings) {
        findings.report(
                naming.written().origin().of(schema),
                "there is no schema `" + schema + "`",
                "no migration up to this one creates it",
                NearMiss.of(
                                schema,
                                naming.before().schema().all(Namespace.class).stream()
                                        .map(Namespace::name)
                                        .toList())
                        .map(Phrases::didYouMean)
                        .orElseGet(() -> creating(naming, schema)
                                .or("\nor, if it was there before Pawl, in the baseline migration")));
    }

    /** What is in the schema has to be created, too, unless that is what is asked for. */
    private static Fix creating(Naming naming, String schema) {
        String call = "db.createSchema(" + DslCode.string(schema) + ");";
        boolean isNew = naming.mentions().made().stream()
                .anyMatch(made -> made.kind() == Mention.Kind.TABLE && schema.equals(made.schema()));
        return isNew
                ? Fix.words("create it first: ").andCode(Place.BEFORE, call)
                : Fix.words("create it first, with what is in it: " + call);
    }
}
