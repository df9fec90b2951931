package dev.pawl.runtime.internal.blocking;

import static dev.pawl.runtime.failure.Remedy.advice;
import static dev.pawl.runtime.failure.Remedy.sentence;

import dev.pawl.runtime.failure.MigratorCall;
import dev.pawl.runtime.failure.Remedy;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to do about what a server says, where that leaves people alone.
 *
 * @see <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">PostgreSQL Error Codes</a>
 */
public final class WaysOut {

    private static final Map<String, Remedy> BY_STATE = new HashMap<>();

    private static final Remedy EXISTS = sentence(
            advice("if it is there because the database was restored or made without its history, record the migrations"
                    + " that it holds already: "),
            MigratorCall.BASELINE.asRemedy());

    private static final Remedy NAMES = advice(
            "names without a schema mean the schema of the migrations and pg_catalog, nothing else: name the schema of"
                    + " what lives elsewhere, as the types and functions of an extension may");

    private static final Remedy PREPARED = advice(
            "a pooler in transaction mode loses the statements that the driver prepares: add prepareThreshold=0 to the"
                    + " URL, or let PgBouncer keep them, max_prepared_statements (from 1.21 on)");

    static {
        say(
                "42501",
                "only the owner may alter an object: run Pawl as the owner, or GRANT the owner's role to the user");
        say(
                "25006",
                "it is a standby, or transactions of the role or the connection are read-only by default, which a"
                        + " concurrent step cannot change: let Pawl's be READ WRITE");
        for (String state : new String[] {"42P07", "42710", "42701", "42723", "42P06"}) {
            BY_STATE.put(state, EXISTS);
        }
        for (String state : new String[] {"42P01", "42883", "42704"}) {
            BY_STATE.put(state, NAMES);
        }
        BY_STATE.put("42P05", PREPARED);
        BY_STATE.put("26000", PREPARED);
        say("22P05", "the encoding of the database lacks a character: write the text without it");
        say("2BP01", "drop or change first what depends on it, which the server names");
        say("53100", "free space on the disk of the server; the server's log says which one is full");
        say(
                "53200",
                "if it is shared memory, raise max_locks_per_transaction, since every table, index and partition of a"
                        + " transaction takes a lock; else free memory of the server, or lower maintenance_work_mem");
        say("53300", "free connections on the server, or raise max_connections");
        say("53400", "raise the limit that the server names for the user who runs Pawl, such as temp_file_limit");
        say("54001", "raise max_stack_depth, or write the expression in a simpler way");
        say(
                "55000",
                "if a publication has the table: it needs a primary key, or ALTER TABLE ... REPLICA IDENTITY, before rows"
                        + " can be changed");
        say(
                "55006",
                "if it has pending trigger events, the change of rows and the change of the table belong into two"
                        + " migrations; else wait for who uses it");
        say("58030", "the server cannot read or write its files: see its log, and the disk");
        say("58P01", "the server misses a file: see its log; an extension may not be installed on it");
        say("XX001", "a table is damaged on the disk: see the server's log, stop writing, think of the backup");
        say("XX002", "an index is damaged: REINDEX it, then run again");
    }

    private WaysOut() {}

    private static void say(String state, String advice) {
        BY_STATE.put(state, advice(advice));
    }

    /** Returns what to do about a failure, or null if the server has said it all. */
    public static @Nullable Remedy of(SQLException failure) {
        return BY_STATE.get(String.valueOf(failure.getSQLState()));
    }
}
