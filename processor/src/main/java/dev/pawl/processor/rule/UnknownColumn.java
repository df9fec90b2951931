package dev.pawl.processor.rule;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.operation.CreateIndex;
import dev.pawl.dsl.operation.DeleteRows;
import dev.pawl.dsl.operation.InsertRows;
import dev.pawl.processor.change.Naming;
import dev.pawl.processor.diagnostic.Fix;
import dev.pawl.processor.diagnostic.Fix.Place;
import dev.pawl.processor.diagnostic.NearMiss;
import dev.pawl.processor.finding.DslCode;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.finding.Phrases;
import dev.pawl.processor.schema.Mention;
import dev.pawl.processor.schema.Table;
import dev.pawl.processor.sql.SqlExpression;
import dev.pawl.processor.sql.SqlTexts;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
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
    public boolean isNeededToReplay() {
        return true;
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
                        .map(Phrases::didYouMean)
                        .or(() -> moreThanColumn(naming, needed, columns))
                        .orElseGet(() ->
                                Fix.words("add it first, such as ").andCode(Place.BEFORE, adding(naming, needed))));
    }

    private static String adding(Naming naming, Mention needed) {
        String column = DslCode.string(needed.name()) + ", text())";
        if (naming.before().schema().table(needed.table()).isEmpty()) {
            return ".column(" + column;
        }
        boolean hasRows = naming.written().operation() instanceof InsertRows
                || naming.written().operation() instanceof DeleteRows;
        boolean isOwn = !hasRows && naming.mentions().needed().get(0).table().equals(needed.table());
        return isOwn ? ".addColumn(" + column : DslCode.alterTable(needed.table()) + ".addColumn(" + column + ";";
    }

    /** A column with something behind it, such as an operator class or an order, or an expression with one in it. */
    private static Optional<Fix> moreThanColumn(Naming naming, Mention needed, Collection<String> columns) {
        String sql = needed.name();
        if (!(naming.written().operation() instanceof CreateIndex) || sql.matches("\\w+")) {
            return Optional.empty();
        }
        SqlTexts texts = naming.before().texts();
        SqlExpression key = texts.read(sql).isRead() ? texts.read(sql) : texts.read(sql.replaceFirst("\\s.*$", ""));
        return columns.stream()
                .filter(key::mentions)
                .findFirst()
                .map(column -> Fix.words(
                        sql.contains("(")
                                ? "an expression has a method of its own: onExpression(" + DslCode.string(sql) + ")"
                                : "name the column alone, such as on(" + DslCode.string(column)
                                        + "); a further column is put in descending order by .descending("
                                        + DslCode.string(column)
                                        + "),\nand operator classes, collations and the place of nulls"
                                        + " cannot be said"));
    }

    /** Those of the table as it is, or of the table that the operation makes. */
    private static Collection<String> columns(Naming naming, QualifiedName table) {
        Stream<String> existing = naming.before().schema().table(table).map(Table::columns).stream()
                .flatMap(columns -> columns.keySet().stream());
        Stream<String> made = naming.mentions().made().stream()
                .filter(mention ->
                        mention.kind() == Mention.Kind.COLUMN && mention.table().equals(table))
                .map(Mention::name);
        return Stream.concat(existing, made).distinct().toList();
    }
}
