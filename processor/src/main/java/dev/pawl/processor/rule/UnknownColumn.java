package dev.pawl.processor.rule;

import dev.pawl.processor.diagnostic.NearMiss;
import dev.pawl.processor.operation.Mention;
import dev.pawl.processor.operation.Naming;
import dev.pawl.processor.schema.Table;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** A column that no migration has made. */
final class UnknownColumn implements Rule {

    private static final int LISTED = 12;

    @Override
    public boolean isHazard() {
        return false;
    }

    @Override
    public void checkNames(Naming naming, Findings findings) {
        Set<Mention> reported = new HashSet<>();
        naming.mentions().needed().stream()
                .filter(needed -> needed.kind() == Mention.Kind.COLUMN)
                .filter(naming::isUnknown)
                .filter(reported::add)
                .forEach(needed -> report(naming, needed, findings));
    }

    private static void report(Naming naming, Mention needed, Findings findings) {
        Collection<String> columns = columns(naming, needed.table());
        findings.report(
                naming.written().origin().of(needed.name()),
                "table `" + needed.table() + "` has no column `" + needed.name() + "`",
                columns.size() > LISTED || columns.isEmpty() ? null : "it has " + Phrases.names(columns),
                NearMiss.of(needed.name(), columns)
                        .map(meant -> "did you mean `" + meant + "`?")
                        .orElse("add it first, such as "
                                + (naming.before()
                                                .schema()
                                                .table(needed.table())
                                                .isPresent()
                                        ? ".addColumn("
                                        : ".column(")
                                + DslCode.string(needed.name()) + ", text())"));
    }

    /** Those of the table as it is, or of the table that the operation makes. */
    private static Collection<String> columns(Naming naming, String table) {
        Stream<String> existing = naming.before().schema().table(table).map(Table::columns).stream()
                .flatMap(columns -> columns.keySet().stream());
        Stream<String> made = naming.mentions().made().stream()
                .filter(mention ->
                        mention.kind() == Mention.Kind.COLUMN && mention.table().equals(table))
                .map(Mention::name);
        return Stream.concat(existing, made).distinct().toList();
    }
}
