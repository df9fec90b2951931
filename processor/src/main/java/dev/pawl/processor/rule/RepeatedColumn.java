package dev.pawl.processor.rule;

import dev.pawl.dsl.operation.DeleteRows;
import dev.pawl.dsl.operation.InsertRows;
import dev.pawl.dsl.operation.TableConstraint;
import dev.pawl.dsl.operation.TableConstraint.ForeignKey;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.schema.Constraints;
import dev.pawl.processor.schema.Mention;
import dev.pawl.processor.schema.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A column that a key or rows list twice. In an index PostgreSQL takes it. */
final class RepeatedColumn implements Rule {

    @Override
    public boolean needsOnlyStatement() {
        return true;
    }

    @Override
    public boolean isHazard() {
        return false;
    }

    @Override
    public void checkChange(Change change, Findings findings) {
        for (Mention made : change.mentions().made()) {
            change.after().table(made.table()).ifPresent(table -> check(change, made, table, findings));
        }
        if (change.operation() instanceof InsertRows rows) {
            check(change, "the rows of `" + rows.table() + "` name", rows.columns(), findings);
        } else if (change.operation() instanceof DeleteRows rows) {
            check(change, "the rows of `" + rows.table() + "` name", rows.columns(), findings);
        }
    }

    private static void check(Change change, Mention made, Table table, Findings findings) {
        String what = made.kind().word() + " `" + made.name() + "` names";
        TableConstraint constraint = table.constraints().get(made.name());
        if (made.kind() == Mention.Kind.CONSTRAINT && constraint != null) {
            // a foreign key may go out from one column twice, but not point at one twice
            List<String> columns =
                    constraint instanceof ForeignKey key ? key.reference().columns() : Constraints.columns(constraint);
            check(change, what, columns, findings);
        }
    }

    private static void check(Change change, String what, List<String> columns, Findings findings) {
        Set<String> seen = new HashSet<>();
        columns.stream()
                .filter(column -> !seen.add(column))
                .forEach(column -> findings.report(
                        change.locationOf(column), what + " column `" + column + "` twice", null, "write it once"));
    }
}
