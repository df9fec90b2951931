package dev.pawl.processor.recipe;

import static dev.pawl.processor.sql.Sql.name;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.processor.effect.Effects;
import dev.pawl.processor.effect.Statement;
import dev.pawl.processor.sql.Sql;
import dev.pawl.runtime.plan.LockMode;
import dev.pawl.runtime.plan.Work;

/**
 * Gathers the statistics that the planner lacks after a change, or else it would guess until autovacuum comes along. Reads
 * a sample, whose size does not grow with the table beyond some pages.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-analyze.html">ANALYZE</a>
 */
public final class Analysis {

    private Analysis() {}

    /** Of all columns and of the expressions of all indexes, which are left out when columns are named. */
    public static Statement of(QualifiedName table) {
        return Statement.of(Sql.render("ANALYZE {0}", name(table)), sampling(table));
    }

    /** Of one column. */
    public static Statement of(QualifiedName table, String column) {
        return Statement.of(Sql.render("ANALYZE {0} ({1})", name(table), name(column)), sampling(table));
    }

    private static Effects sampling(QualifiedName table) {
        return Effects.lock(table, LockMode.SHARE_UPDATE_EXCLUSIVE).working(table, Work.Kind.SAMPLE, null);
    }
}
