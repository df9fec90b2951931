package dev.pawl.processor.plan;

import dev.pawl.dsl.DataType;
import dev.pawl.dsl.QualifiedName;
import dev.pawl.processor.effect.Effects;
import dev.pawl.processor.effect.Offenders;
import dev.pawl.processor.effect.Statement;
import dev.pawl.processor.schema.Column;
import dev.pawl.processor.schema.Schema;
import dev.pawl.runtime.plan.Breakage;
import dev.pawl.runtime.plan.LockMode;
import dev.pawl.runtime.plan.Loss;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A moment in a plan with the statements since: tells what could have been asked there as well as now. */
final class Moment {

    private final Schema schema;
    private final List<Statement> since = new ArrayList<>();

    Moment(Schema schema) {
        this.schema = schema;
    }

    void pass(Statement statement) {
        since.add(statement);
    }

    boolean hasTable(QualifiedName table) {
        return schema.table(table).isPresent();
    }

    /** Whether a query gives the same answer here as now. */
    boolean answers(Offenders offenders, Schema now) {
        return offenders.named().keySet().stream()
                        .allMatch(table -> hasTable(table) && isUnchanged(table, offenders.areMissing()))
                && offenders.named().entrySet().stream()
                        .allMatch(named ->
                                named.getValue().stream().allMatch(column -> isSame(named.getKey(), column, now)));
    }

    /** Whether a query names a column that was not there yet. */
    boolean lacksColumn(Offenders offenders) {
        return offenders.named().entrySet().stream()
                .anyMatch(named -> named.getValue().stream()
                        .anyMatch(
                                column -> schema.column(named.getKey(), column).isEmpty()));
    }

    private boolean isSame(QualifiedName table, String column, Schema now) {
        Optional<DataType> type = schema.column(table, column).map(Column::type);
        return type.isPresent() && type.equals(now.column(table, column).map(Column::type));
    }

    private boolean isUnchanged(QualifiedName table, boolean mayLoseRows) {
        return since.stream()
                .noneMatch(statement -> mayChange(table, statement) && !(mayLoseRows && onlyDeletes(statement)));
    }

    private static boolean onlyDeletes(Statement statement) {
        return statement.effects().losses().stream().anyMatch(loss -> loss.kind() == Loss.Kind.DATA)
                && statement.effects().locks().values().stream().allMatch(mode -> !mode.blocksWriters());
    }

    /** Rows are written under ROW EXCLUSIVE; a name that comes to mean something else breaks its readers. */
    private static boolean mayChange(QualifiedName table, Statement statement) {
        Effects effects = statement.effects();
        boolean breaksReaders = effects.breaks().stream()
                .anyMatch(breakage -> breakage.kind() == Breakage.Kind.READERS
                        || breakage.kind() == Breakage.Kind.PREPARED_STATEMENTS);
        return statement.execution().isOfUnknown()
                || effects.locks().get(table) == LockMode.ROW_EXCLUSIVE
                || (breaksReaders && effects.locks().containsKey(table));
    }
}
