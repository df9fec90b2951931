package dev.pawl.runtime.internal.run;

import static dev.pawl.runtime.failure.Remedy.advice;
import static dev.pawl.runtime.failure.Remedy.sentence;
import static dev.pawl.runtime.failure.Remedy.set;
import static dev.pawl.runtime.failure.Remedy.sql;

import dev.pawl.runtime.failure.Explanation;
import dev.pawl.runtime.failure.MigrationException.Reason;
import dev.pawl.runtime.failure.Remedy;
import dev.pawl.runtime.internal.jdbc.Quote;
import dev.pawl.runtime.internal.jdbc.Session;
import dev.pawl.runtime.internal.settings.Settings;
import dev.pawl.runtime.setting.Setting;
import java.sql.SQLException;

/**
 * The role as which migrations run, if it is not the user of the connection. Transactions take it on with {@code SET
 * LOCAL ROLE}; concurrent steps cannot, so the user must have its rights without asking for them.
 */
final class MigrationRole {

    private final Settings settings;

    MigrationRole(Settings settings) {
        this.settings = settings;
    }

    /** Refuses a role that is not there or cannot be used. */
    void check(Session session) throws SQLException {
        String role = settings.role();
        if (role == null) {
            return;
        }
        Boolean usable = session.first(
                "SELECT pg_catalog.pg_has_role(current_user, oid, 'USAGE') AND pg_catalog.pg_has_role(current_user, oid,"
                        + " 'MEMBER') FROM pg_catalog.pg_roles WHERE rolname = " + Quote.literal(role),
                row -> row.getBoolean(1));
        if (usable == null) {
            throw new Explanation(Reason.RIGHTS, "there is no role " + Quote.identifier(role) + " to run migrations as")
                    .fix(
                            sql("CREATE ROLE " + Quote.identifier(role) + " NOLOGIN"),
                            advice(", and let it own the tables"))
                    .fix(advice("or name another one: "), set(Setting.ROLE))
                    .exception();
        }
        if (!usable) {
            throw new Explanation(Reason.RIGHTS, "the user may not run migrations as role " + Quote.identifier(role))
                    .fact("it must be a member that inherits, since a concurrent step cannot change its role")
                    .fix(membership(Quote.identifier(role), Quote.identifier(session.user()), session.serverMajor()))
                    .exception();
        }
    }

    /** From 16 on, a membership says whether it inherits; before, a role does for all its memberships. */
    private static Remedy membership(String role, String user, int major) {
        String grant = "GRANT " + role + " TO " + user;
        return major >= 16
                ? sql(grant + " WITH INHERIT TRUE, SET TRUE")
                : sentence(sql(grant), advice("; "), sql("ALTER ROLE " + user + " INHERIT"));
    }
}
