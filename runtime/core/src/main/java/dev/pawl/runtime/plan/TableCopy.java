package dev.pawl.runtime.plan;

import java.util.List;

/**
 * How to make an empty temporary copy of a table as a migration leaves it, so that the server itself can print what is to be
 * there: {@code check (priority in ('low'))} comes back as {@code CHECK ((priority = ANY (ARRAY['low'::text])))}, which no
 * compiler can foresee. Foreign keys are left out, as those of a temporary table can only refer to temporary ones.
 *
 * @param table the table
 * @param statements the first makes the table with its columns, each of the others a constraint or an index; all of them name
 *     the table as {@code pg_temp."..."}, so that none can hit the table itself
 */
public record TableCopy(RelationName table, List<String> statements) {

    /** Keeps a copy of the list. */
    public TableCopy {
        statements = List.copyOf(statements);
    }
}
