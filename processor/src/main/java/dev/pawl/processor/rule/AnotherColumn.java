package dev.pawl.processor.rule;

import dev.pawl.dsl.operation.AlterColumnType;
import dev.pawl.dsl.operation.TableConstraint;
import dev.pawl.dsl.operation.TableConstraint.ForeignKey;
import dev.pawl.dsl.operation.TableConstraint.PrimaryKey;
import dev.pawl.processor.schema.Column;
import dev.pawl.processor.schema.Constraints;
import dev.pawl.processor.schema.Schema;
import dev.pawl.processor.schema.Schema.Referencing;
import dev.pawl.processor.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The steps that put a column of another type in the place of one that cannot change while it is in use, with all that
 * hangs on it: keys, foreign keys at both ends, the numbering.
 */
final class AnotherColumn {

    private static final int LONGEST = 58;

    private final Table table;
    private final Column column;
    private final String type;
    private final List<Referencing> referencing;

    private AnotherColumn(AlterColumnType altered, Schema schema) {
        this.table = schema.existing(altered.table());
        this.column = table.existing(altered.column());
        this.type = DslCode.type(altered.type().spec().type());
        this.referencing = schema.referencing(table.name()).stream()
                .filter(each -> each.key().reference().columns().contains(column.name()))
                .toList();
    }

    /** What to do instead of changing the type of a column. */
    static String instead(AlterColumnType altered, Schema schema) {
        AnotherColumn another = new AnotherColumn(altered, schema);
        List<String> steps = new ArrayList<>();
        steps.add(another.added());
        steps.add("fill the old rows in batches");
        another.joined().forEach(steps::add);
        steps.add("release an application that uses only `" + fresh(altered.column()) + "`" + another.numbering());
        steps.add("in a later migration: " + another.dropped());
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < steps.size(); i++) {
            text.append(i == 0 ? "" : "\n").append(i + 1).append(". ").append(steps.get(i));
        }
        return text.toString();
    }

    /** The columns that refer to it need the new type as well. */
    private String added() {
        StringBuilder added = new StringBuilder(".addColumn(" + quotedFresh(column.name()) + ", " + type + ")");
        for (Referencing each : referencing) {
            added.append("\n   db.alterTable(" + DslCode.string(each.table()) + ").addColumn("
                    + quotedFresh(referencingColumn(each)) + ", " + type + ")");
        }
        return added + (referencing.isEmpty() ? ", and" : "\n   and") + " release an application that writes both";
    }

    /** What a key needs to be one, and the foreign keys beside those that there are. */
    private Stream<String> joined() {
        boolean isKey = constraints().anyMatch(Constraints::hasIndex);
        List<String> lines = new ArrayList<>();
        String own = (isKey && column.spec().notNull() ? ".setNotNull(" + quotedFresh(column.name()) + ")" : "")
                + (isKey && isSingleKey()
                        ? ".addUnique(" + DslCode.string(fresh(table.name() + "_" + column.name()) + "_key") + ", "
                                + quotedFresh(column.name()) + ")"
                        : "");
        if (!own.isEmpty()) {
            lines.add(own);
        }
        table.foreignKeys().stream()
                .filter(key -> key.columns().equals(List.of(column.name())))
                .forEach(key -> lines.add(".addForeignKey(" + quotedFresh(key.name()) + ", "
                        + quotedFresh(column.name())
                        + ", references(" + DslCode.string(key.reference().table()) + ", "
                        + DslCode.strings(key.reference().columns()) + "))"));
        for (Referencing each : referencing) {
            lines.add("db.alterTable(" + DslCode.string(each.table()) + ").addForeignKey("
                    + quotedFresh(each.key().name()) + ", " + quotedFresh(referencingColumn(each)) + ", references("
                    + DslCode.string(table.name()) + ", " + quotedFresh(column.name()) + "))");
        }
        return lines.isEmpty() ? Stream.empty() : Stream.of("in a later migration: " + String.join("\n   ", lines));
    }

    private String numbering() {
        return column.spec().identity() == null
                ? ""
                : " and takes its numbers from elsewhere:\n   the sequence of `" + column.name() + "` goes with it";
    }

    private String dropped() {
        List<String> lines = new ArrayList<>();
        for (Referencing each : referencing) {
            lines.add("db.alterTable(" + DslCode.string(each.table()) + ").dropColumn("
                    + DslCode.string(referencingColumn(each)) + ")");
        }
        String key = table.primaryKey()
                .filter(primary -> primary.columns().contains(column.name()))
                .map(this::renewed)
                .orElse("");
        lines.add(".dropColumn(" + DslCode.string(column.name()) + ")" + key);
        return String.join("\n   ", lines);
    }

    /** The key goes with its column. */
    private String renewed(PrimaryKey key) {
        List<String> columns = key.columns().stream()
                .map(each -> each.equals(column.name()) ? fresh(each) : each)
                .toList();
        return ".addPrimaryKey(" + DslCode.string(key.name()) + ", " + DslCode.strings(columns) + ")";
    }

    private boolean isSingleKey() {
        return constraints()
                .filter(Constraints::hasIndex)
                .anyMatch(key ->
                        Constraints.columns(key).size() == 1 && !(key instanceof PrimaryKey && referencing.isEmpty()));
    }

    private Stream<TableConstraint> constraints() {
        return table.constraints().values().stream()
                .filter(constraint -> Constraints.columns(constraint).contains(column.name()));
    }

    private String referencingColumn(Referencing each) {
        ForeignKey key = each.key();
        return key.columns().get(key.reference().columns().indexOf(column.name()));
    }

    private static String quotedFresh(String name) {
        return DslCode.string(fresh(name));
    }

    private static String fresh(String name) {
        return (name.length() > LONGEST ? name.substring(0, LONGEST) : name) + "_new";
    }
}
