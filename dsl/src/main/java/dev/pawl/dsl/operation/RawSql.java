package dev.pawl.dsl.operation;

import dev.pawl.dsl.internal.OutsideChecksum;
import dev.pawl.dsl.internal.SqlText;
import org.jspecify.annotations.Nullable;

/**
 * SQL that no operation covers.
 *
 * @param sql one or more statements; one if it runs outside a transaction
 * @param reason why it is safe; null when not said
 * @param undo the SQL that takes it back, run in the same way; null when not given
 * @param isOutside whether it runs outside any transaction
 * @param isRepeatable whether it may simply be sent again when nobody knows how an earlier try ended
 */
public record RawSql(
        @SqlText String sql,
        @OutsideChecksum @Nullable String reason,
        @OutsideChecksum @Nullable String undo,
        boolean isOutside,
        @OutsideChecksum boolean isRepeatable)
        implements Operation {

    /**
     * SQL that runs in a transaction of its own.
     *
     * @param sql one or more statements
     * @param reason why it is safe; null when not said
     * @param undo the SQL that takes it back; null when not given
     */
    public RawSql(String sql, @Nullable String reason, @Nullable String undo) {
        this(sql, reason, undo, false, false);
    }
}
