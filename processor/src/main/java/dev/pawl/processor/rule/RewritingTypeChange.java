package dev.pawl.processor.rule;

import dev.pawl.dsl.DataType;
import dev.pawl.dsl.operation.AddCheck;
import dev.pawl.dsl.operation.AlterColumnType;
import dev.pawl.dsl.operation.CreateIndex;
import dev.pawl.dsl.operation.DropConstraint;
import dev.pawl.dsl.operation.DropIndex;
import dev.pawl.dsl.operation.Operation;
import dev.pawl.dsl.operation.TableConstraint;
import dev.pawl.dsl.operation.TableConstraint.Check;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.diagnostic.Fix;
import dev.pawl.processor.diagnostic.Fix.Place;
import dev.pawl.processor.effect.CausedWork;
import dev.pawl.processor.effect.Effects;
import dev.pawl.processor.finding.AnotherColumn;
import dev.pawl.processor.finding.DslCode;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.finding.Phrases;
import dev.pawl.processor.recipe.TypeChange;
import dev.pawl.processor.schema.FreeNames;
import dev.pawl.processor.schema.Table;
import dev.pawl.processor.schema.TableIndex;
import dev.pawl.processor.sql.SqlName;
import dev.pawl.processor.type.Assignment;
import dev.pawl.runtime.plan.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A new type for which PostgreSQL has to write the table anew, check it again or build an index anew. */
final class RewritingTypeChange implements Rule {

    private static final Set<String> STRINGS = Set.of("text", "varchar", "char");

    @Override
    public void checkChange(Change change, Findings findings) {
        if (change.operation() instanceof AlterColumnType altered
                && !ImpossibleTypeChange.isImpossible(change, altered)) {
            Set<Work.Kind> work = change.effects().stream()
                    .map(Effects::work)
                    .flatMap(List::stream)
                    .filter(each -> answersFor(change, each))
                    .map(CausedWork::kind)
                    .collect(Collectors.toSet());
            if (work.contains(Work.Kind.REWRITE)) {
                reportRewrite(change, altered, findings);
            } else if (!work.isEmpty()) {
                reportObstacles(change, altered, findings);
            }
        }
    }

    @Override
    public boolean answersFor(Change change, CausedWork work) {
        return change.operation() instanceof AlterColumnType altered && altered.type() == work.culprit();
    }

    private static void reportRewrite(Change change, AlterColumnType altered, Findings findings) {
        DataType from = change.before()
                .schema()
                .existing(altered.table(), altered.column())
                .type();
        DataType to = altered.type().spec().type();
        boolean isCertain = Assignment.of(from, to) != Assignment.UNKNOWN;
        findings.report(
                change.locationOf(altered.type()),
                "changing `" + altered.column() + "` from `" + from.sql() + "` to `" + to.sql() + "` "
                        + (isCertain ? "rewrites" : "may rewrite") + " table `" + altered.table() + "`",
                "nobody can read or write `" + altered.table() + "` while every row and index is written anew"
                        + " (ACCESS EXCLUSIVE, all versions)"
                        + (isCertain
                                ? ""
                                : ";\nonly a domain without a constraint, or the type below it, costs nothing"),
                shortens(from, to)
                        ? limit(change, altered, to)
                        : AnotherColumn.instead(altered, change.before().schema()));
    }

    /** Whether only the length is at stake, and there are longer texts. */
    private static boolean shortens(DataType from, DataType to) {
        boolean isString = STRINGS.contains(from.name()) && !from.array() && !from.userDefined();
        boolean isLonger = from.modifiers().isEmpty()
                || to.modifiers().isEmpty()
                || from.modifiers().get(0) > to.modifiers().get(0);
        return isString && to.name().equals("varchar") && !to.modifiers().isEmpty() && !to.array() && isLonger;
    }

    private static Fix limit(Change change, AlterColumnType altered, DataType to) {
        String condition = "char_length(" + SqlName.quoted(altered.column()) + ") <= "
                + to.modifiers().get(0);
        String name =
                new FreeNames(change.before().schema()).check(altered.table(), List.of(altered.column()), condition);
        return Fix.words("leave the type and limit the length by a check, which is added without blocking anybody:\n")
                .andCode(
                        Place.CALL,
                        ".addCheck(" + DslCode.string(name) + ", " + DslCode.string(condition) + ")",
                        List.of(new AddCheck(altered.table(), name, condition)));
    }

    private static void reportObstacles(Change change, AlterColumnType altered, Findings findings) {
        Table table = change.before().table(altered.table());
        List<Check> checks = table.checksOn(altered.column());
        TypeChange typeChange = new TypeChange(
                table.existing(altered.column()).type(), altered.type().spec().type());
        List<TableIndex> indexes = typeChange.rebuilt(table, altered.column());
        List<TableConstraint> keys = typeChange.rebuiltKeys(table, altered.column());
        findings.report(
                change.locationOf(altered.type()),
                "changing the type of `" + altered.column() + "` " + work(checks, indexes, keys),
                "nobody can read or write `" + altered.table()
                        + "` meanwhile (ACCESS EXCLUSIVE, all versions), although no row is rewritten",
                keys.isEmpty()
                                && indexes.stream()
                                        .noneMatch(index -> index.index().isUnique())
                        ? Fix.words("take " + (checks.size() + indexes.size() == 1 ? "it" : "them")
                                        + " out of the way and put "
                                        + (checks.size() + indexes.size() == 1 ? "it" : "them")
                                        + " back, which blocks nobody:\n")
                                .andCode(
                                        Place.CALL,
                                        aroundIt(altered, checks, indexes),
                                        around(altered, checks, indexes))
                        : AnotherColumn.instead(altered, change.before().schema()));
    }

    private static String work(List<Check> checks, List<TableIndex> indexes, List<TableConstraint> keys) {
        List<String> work = new ArrayList<>();
        if (!checks.isEmpty()) {
            work.add("tests every row against "
                    + (checks.size() == 1 ? "`" + checks.get(0).name() + "`" : checks.size() + " checks") + " again");
        }
        List<String> rebuilt = Stream.concat(
                        indexes.stream().map(TableIndex::name), keys.stream().map(TableConstraint::name))
                .toList();
        if (!rebuilt.isEmpty()) {
            work.add("rebuilds "
                    + (rebuilt.size() == 1 ? "index `" + rebuilt.get(0) + "`" : rebuilt.size() + " indexes"));
        }
        return Phrases.joined(work);
    }

    private static List<Operation> around(AlterColumnType altered, List<Check> checks, List<TableIndex> indexes) {
        List<Operation> operations = new ArrayList<>();
        checks.forEach(check -> operations.add(new DropConstraint(altered.table(), check.name())));
        indexes.forEach(index -> operations.add(new DropIndex(altered.table(), index.name())));
        operations.add(altered);
        checks.forEach(check -> operations.add(new AddCheck(altered.table(), check.name(), check.condition())));
        indexes.forEach(index -> operations.add(new CreateIndex(altered.table(), index.name(), index.index())));
        return operations;
    }

    private static String aroundIt(AlterColumnType altered, List<Check> checks, List<TableIndex> indexes) {
        Stream<String> before = Stream.concat(
                checks.stream().map(check -> ".dropConstraint(" + DslCode.string(check.name()) + ")"),
                indexes.stream().map(index -> ".dropIndex(" + DslCode.string(index.name()) + ")"));
        Stream<String> after = Stream.concat(
                checks.stream()
                        .map(check -> ".addCheck(" + DslCode.string(check.name()) + ", "
                                + DslCode.string(check.condition()) + ")"),
                indexes.stream().map(index -> DslCode.createIndex(index.name(), index.index())));
        String change = ".alterColumnType(" + DslCode.string(altered.column()) + ", "
                + DslCode.type(altered.type().spec().type()) + ")";
        return Stream.of(before, Stream.of(change), after)
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }
}
