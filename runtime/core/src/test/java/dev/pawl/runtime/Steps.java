package dev.pawl.runtime;

import dev.pawl.runtime.plan.BatchesStep;
import dev.pawl.runtime.plan.ConcurrentStep;
import dev.pawl.runtime.plan.ConcurrentStep.Action;
import dev.pawl.runtime.plan.Effects;
import dev.pawl.runtime.plan.LockMode;
import dev.pawl.runtime.plan.OutsideStep;
import dev.pawl.runtime.plan.RelationName;
import dev.pawl.runtime.plan.Requirement;
import dev.pawl.runtime.plan.Requirement.Wording;
import dev.pawl.runtime.plan.Statement;
import dev.pawl.runtime.plan.TableLock;
import java.util.ArrayList;
import java.util.List;

/** Parts of plans written by hand, in which {@code {schema}.} stands for the schema. */
public final class Steps {

    private Steps() {}

    public static ConcurrentStep createIndex(String index, String sql) {
        return concurrent(Action.CREATE_INDEX, index, sql);
    }

    public static ConcurrentStep dropIndex(String index, String sql) {
        return concurrent(Action.DROP_INDEX, index, sql);
    }

    public static ConcurrentStep detachPartition(String partition, String sql) {
        return concurrent(Action.DETACH_PARTITION, partition, sql);
    }

    public static OutsideStep outside(String sql, boolean isRepeatable) {
        return new OutsideStep(isRepeatable, statement(sql));
    }

    public static BatchesStep batches(String table, String sql, String... key) {
        return new BatchesStep(RelationName.of(table), List.of(key), statement(sql));
    }

    private static ConcurrentStep concurrent(Action action, String object, String sql) {
        return new ConcurrentStep(action, RelationName.of(object), List.of(), null, statement(sql));
    }

    private static Statement statement(String sql) {
        List<Statement.Part> parts = new ArrayList<>();
        for (String text : sql.split("\\{schema}\\.", -1)) {
            if (!parts.isEmpty()) {
                parts.add(new Statement.SchemaPrefix());
            }
            parts.add(new Statement.Text(text));
        }
        return new Statement(parts, Effects.NONE);
    }

    public static TableLock accessExclusive(String table) {
        return new TableLock(table, LockMode.ACCESS_EXCLUSIVE);
    }

    public static TableLock shareRowExclusive(String table) {
        return new TableLock(table, LockMode.SHARE_ROW_EXCLUSIVE);
    }

    public static TableLock shareUpdateExclusive(String table) {
        return new TableLock(table, LockMode.SHARE_UPDATE_EXCLUSIVE);
    }

    /** What stands in the way begins with {@code rows}. */
    public static Requirement early(String offenders, String query) {
        return new Requirement(wording(offenders), query, true);
    }

    public static Requirement late(String offenders, String query) {
        return new Requirement(wording(offenders), query, false);
    }

    private static Wording wording(String offenders) {
        return new Wording(offenders.replaceFirst("^(\\w+)s\\b", "$1"), offenders);
    }
}
