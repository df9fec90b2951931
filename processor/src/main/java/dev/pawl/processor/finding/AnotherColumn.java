package dev.pawl.processor.finding;

import dev.pawl.dsl.DataType;
import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.Reference;
import dev.pawl.dsl.ReferentialAction;
import dev.pawl.dsl.operation.AddForeignKey;
import dev.pawl.dsl.operation.AddPrimaryKey;
import dev.pawl.dsl.operation.AddUnique;
import dev.pawl.dsl.operation.AlterColumnType;
import dev.pawl.dsl.operation.DropColumn;
import dev.pawl.dsl.operation.Operation;
import dev.pawl.dsl.operation.SetNotNull;
import dev.pawl.dsl.operation.TableConstraint;
import dev.pawl.dsl.operation.TableConstraint.ForeignKey;
import dev.pawl.dsl.operation.TableConstraint.PrimaryKey;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.diagnostic.Fix;
import dev.pawl.processor.diagnostic.Fix.Place;
import dev.pawl.processor.schema.Column;
import dev.pawl.processor.schema.Constraints;
import dev.pawl.processor.schema.FreeNames;
import dev.pawl.processor.schema.ObjectName;
import dev.pawl.processor.schema.Schema;
import dev.pawl.processor.schema.Schema.Referencing;
import dev.pawl.processor.schema.Table;
import dev.pawl.processor.schema.TableIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The steps that put a column of another type in the place of one that cannot change while it is in use, with all that
 * hangs on it: keys, foreign keys at both ends, the numbering.
 */
public final class AnotherColumn {

    private final Table table;
    private final Column column;
    private final DataType dataType;
    private final String type;
    private final List<Referencing> referencing;
    private final Schema schema;
    private final FreeNames free;
    private final String fresh;

    private AnotherColumn(AlterColumnType altered, Schema schema) {
        this.table = schema.existing(altered.table());
        this.column = table.existing(altered.column());
        this.schema = schema;
        this.free = new FreeNames(schema);
        this.fresh = fresh(table, column.name());
        this.dataType = altered.type().spec().type();
        this.type = DslCode.type(dataType);
        this.referencing = schema.referencing(table.name()).stream()
                .filter(each -> each.key().reference().columns().contains(column.name()))
                .toList();
    }

    /** What to do instead of changing the type of a column. */
    public static Fix instead(AlterColumnType altered, Schema schema) {
        AnotherColumn another = new AnotherColumn(altered, schema);
        List<Step> joined = another.joined();
        Fix fix = another.added().andWords("\n2. fill the old rows in batches" + another.remade());
        if (!joined.isEmpty()) {
            fix = later(fix.andWords("\n3. in a later migration: "), Place.LATER, joined);
        }
        int step = joined.isEmpty() ? 3 : 4;
        fix = fix.andWords("\n" + step + ". release an application that uses only `" + another.fresh + "`"
                + another.numbering() + "\n" + (step + 1) + ". in a later migration of phase = Phase.CONTRACT: ");
        return later(fix, Place.CONTRACT_LATER, another.dropped());
    }

    /** A column that can refer where an older one has the wrong type. */
    public static Fix referring(Change change, QualifiedName table, String column, DataType type) {
        String fresh = DslCode.string(fresh(change.after().existing(table), column));
        return Fix.words("let another column refer, one of the same type:\n")
                .andCode(
                        Place.BEFORE,
                        DslCode.alterTable(table) + ".addColumn(" + fresh + ", " + DslCode.type(type) + ");")
                .meaning(Place.PART, change.locationOf(column), fresh);
    }

    /**
     * A line of code.
     *
     * @param code the line
     * @param operations what it asks for
     */
    private record Step(String code, List<Operation> operations) {

        static Step of(String code, Operation... operations) {
            return new Step(code, List.of(operations));
        }
    }

    private static Fix later(Fix fix, Place place, List<Step> steps) {
        Fix more = fix;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            more = (i == 0 ? more : more.andWords("\n   ")).andCode(place, step.code(), step.operations());
        }
        return more;
    }

    /** The columns that refer to it need the new type as well. */
    private Fix added() {
        Fix added = Fix.words("1. ")
                .andCode(
                        Place.CALL,
                        ".addColumn(" + DslCode.string(fresh) + ", " + type + ")",
                        List.of(PlainColumn.added(table.name(), fresh, dataType)));
        for (Referencing each : referencing) {
            added = added.andWords("\n   ")
                    .andCode(
                            Place.BEHIND,
                            DslCode.alterTable(each.table()) + ".addColumn(" + DslCode.string(freshReferencing(each))
                                    + ", " + type + ");",
                            List.of(PlainColumn.added(each.table(), freshReferencing(each), dataType)));
        }
        return added.andWords(
                (referencing.isEmpty() ? ", and" : "\n   and") + " release an application that writes both");
    }

    /** What PostgreSQL would drop with the old column. */
    private String remade() {
        List<String> names = Stream.concat(
                        table.checksOn(column.name()).stream().map(TableConstraint::name),
                        table.indexes().values().stream()
                                .filter(index -> index.uses(column.name()))
                                .map(TableIndex::name))
                .toList();
        return names.isEmpty() ? "" : ", and make for it what is on `" + column.name() + "`: " + Phrases.names(names);
    }

    /** What a key needs to be one, and the foreign keys beside those that there are. */
    private List<Step> joined() {
        boolean isKey = constraints().anyMatch(Constraints::hasIndex);
        List<Step> steps = new ArrayList<>();
        List<Operation> own = new ArrayList<>();
        StringBuilder code = new StringBuilder();
        if (isKey && column.spec().notNull()) {
            code.append(".setNotNull(").append(DslCode.string(fresh)).append(')');
            own.add(new SetNotNull(table.name(), fresh));
        }
        if (isKey && isSingleKey()) {
            String name = free.unique(table.name(), List.of(fresh));
            code.append(".addUnique(" + DslCode.string(name) + ", " + DslCode.string(fresh) + ")");
            own.add(new AddUnique(table.name(), name, List.of(fresh)));
        }
        if (!own.isEmpty()) {
            steps.add(new Step(code.toString(), own));
        }
        table.foreignKeys().stream()
                .filter(key -> key.columns().equals(List.of(column.name())))
                .map(key -> new AddForeignKey(
                        table.name(),
                        free.foreignKey(table.name(), List.of(fresh)),
                        List.of(fresh),
                        plain(key.reference().table(), key.reference().columns())))
                .forEach(key -> steps.add(Step.of(foreignKey(key), key)));
        for (Referencing each : referencing) {
            String referring = freshReferencing(each);
            AddForeignKey key = new AddForeignKey(
                    each.table(),
                    free.foreignKey(each.table(), List.of(referring)),
                    List.of(referring),
                    plain(table.name(), List.of(fresh)));
            steps.add(Step.of(DslCode.alterTable(each.table()) + foreignKey(key) + ";", key));
        }
        return steps;
    }

    private static Reference plain(QualifiedName table, List<String> columns) {
        return new Reference(table, columns, ReferentialAction.NO_ACTION, ReferentialAction.NO_ACTION);
    }

    private static String foreignKey(AddForeignKey key) {
        return ".addForeignKey(" + DslCode.string(key.name()) + ", " + DslCode.strings(key.columns()) + ", "
                + DslCode.references(key.reference().table(), key.reference().columns()) + ")";
    }

    private String numbering() {
        return column.spec().identity() == null
                ? ""
                : " and takes its numbers from elsewhere:\n   the sequence of `" + column.name() + "` goes with it";
    }

    private List<Step> dropped() {
        List<Step> steps = new ArrayList<>();
        for (Referencing each : referencing) {
            String referring = referencingColumn(each);
            steps.add(Step.of(
                    DslCode.alterTable(each.table()) + ".dropColumn(" + DslCode.string(referring) + ");",
                    new DropColumn(each.table(), referring)));
        }
        List<Operation> own = new ArrayList<>(List.of(new DropColumn(table.name(), column.name())));
        StringBuilder code = new StringBuilder(".dropColumn(" + DslCode.string(column.name()) + ")");
        table.primaryKey()
                .filter(primary -> primary.columns().contains(column.name()))
                .map(this::renewed)
                .ifPresent(key -> {
                    code.append(".addPrimaryKey(" + DslCode.string(key.name()) + ", " + DslCode.strings(key.columns())
                            + ")");
                    own.add(key);
                });
        steps.add(new Step(code.toString(), own));
        return steps;
    }

    /** The key goes with its column. */
    private AddPrimaryKey renewed(PrimaryKey key) {
        List<String> columns = key.columns().stream()
                .map(each -> each.equals(column.name()) ? fresh : each)
                .toList();
        return new AddPrimaryKey(table.name(), key.name(), columns);
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

    private String freshReferencing(Referencing each) {
        return fresh(schema.existing(each.table()), referencingColumn(each));
    }

    /** A name that PostgreSQL keeps as it is and that no other column has. */
    static String fresh(Table table, String column) {
        return Stream.iterate(1, number -> number + 1)
                .map(number -> "_new" + (number == 1 ? "" : number))
                .map(ending -> ObjectName.cut(column, ObjectName.MAX_BYTES - ending.length()) + ending)
                .filter(name -> !table.columns().containsKey(name))
                .findFirst()
                .orElseThrow();
    }
}
