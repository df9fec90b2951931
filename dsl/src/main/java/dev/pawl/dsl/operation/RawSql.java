package dev.pawl.dsl.operation;

import org.jspecify.annotations.Nullable;

/**
 * SQL that no operation covers.
 *
 * @param sql one or more statements
 * @param reason why it is safe; null when not said
 * @param undo the SQL that takes it back; null when not given
 */
public record RawSql(
        @SqlText String sql,
        @OutsideChecksum @Nullable String reason,
        @OutsideChecksum @Nullable String undo) implements Operation {}
