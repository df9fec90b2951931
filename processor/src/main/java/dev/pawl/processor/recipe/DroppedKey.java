package dev.pawl.processor.recipe;

import dev.pawl.dsl.Index;
import dev.pawl.dsl.operation.TableConstraint;
import dev.pawl.dsl.operation.TableConstraint.PrimaryKey;
import dev.pawl.processor.effect.Effects;
import dev.pawl.processor.offender.OffendingKeys;
import dev.pawl.processor.schema.Before;
import dev.pawl.processor.schema.Constraints;
import dev.pawl.processor.schema.Table;
import dev.pawl.processor.schema.TableIndex;
import dev.pawl.processor.schema.UniqueKey;
import dev.pawl.runtime.plan.Breakage;
import java.util.List;

/** What the application can no longer do when a primary key, a unique constraint or a unique index goes. */
public final class DroppedKey {

    private DroppedKey() {}

    /** Of a constraint; of one without an index, nothing. */
    public static Effects breaking(Effects effects, TableConstraint constraint, Table table, Before before) {
        List<String> columns = Constraints.columns(constraint);
        if (!Constraints.hasIndex(constraint) || !before.isInUse(table.name(), columns)) {
            return effects;
        }
        String subject = subject(columns, table);
        Effects breaking = table.withoutConstraint(constraint.name()).keys().infers(UniqueKey.of(columns))
                ? effects
                : effects.breaking(Breakage.Kind.UPSERTS, subject);
        return constraint instanceof PrimaryKey ? breaking.breaking(Breakage.Kind.GROUPED_READERS, subject) : breaking;
    }

    /** Of a unique index. */
    public static Effects breaking(Effects effects, TableIndex dropped, Table table, Before before) {
        Index index = dropped.index();
        List<String> columns =
                table.columns().keySet().stream().filter(dropped::uses).toList();
        boolean isMissed = before.isInUse(table.name(), columns)
                && !table.withoutIndex(dropped.name()).keys().infers(UniqueKey.of(index, table.texts()));
        return isMissed
                ? effects.breaking(
                        Breakage.Kind.UPSERTS,
                        subject(index.keys().stream().map(Index.Key::text).toList(), table))
                : effects;
    }

    private static String subject(List<String> keys, Table table) {
        return "(" + OffendingKeys.backticked(keys) + ") of `" + table.name() + "`";
    }
}
